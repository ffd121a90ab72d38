/** Betrieb: what waits at the Zustelldienst, what it waits for, and the keys. */
@NullMarked
package de.zubringer.web.operations;

import org.jspecify.annotations.NullMarked;
