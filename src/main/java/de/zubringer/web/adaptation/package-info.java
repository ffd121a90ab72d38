/**
 * The way of one Leistung into one administration: its stations, and what all their pages share.
 */
@NullMarked
package de.zubringer.web.adaptation;

import org.jspecify.annotations.NullMarked;
