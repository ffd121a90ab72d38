/** Entwurf of one Leistung in one administration: read, edited, compared, taken back. */
@NullMarked
package de.zubringer.web.draft;

import org.jspecify.annotations.NullMarked;
