/** The Anschlusskonzept of one Leistung in one administration. */
@NullMarked
package de.zubringer.web.concept;

import org.jspecify.annotations.NullMarked;
