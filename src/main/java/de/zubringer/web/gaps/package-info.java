/** Lücken of one Leistung in one administration: what does not fit yet. */
@NullMarked
package de.zubringer.web.gaps;

import org.jspecify.annotations.NullMarked;
