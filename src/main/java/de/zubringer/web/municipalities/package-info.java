/** Kommunen: units, statutes and systems of each administration. */
@NullMarked
package de.zubringer.web.municipalities;

import org.jspecify.annotations.NullMarked;
