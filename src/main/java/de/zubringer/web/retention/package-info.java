/** Aufbewahrung: what is due, what is held, what was erased. */
@NullMarked
package de.zubringer.web.retention;

import org.jspecify.annotations.NullMarked;
