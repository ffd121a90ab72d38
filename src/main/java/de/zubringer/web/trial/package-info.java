/** Probelauf of one Leistung in one administration: what would happen. */
@NullMarked
package de.zubringer.web.trial;

import org.jspecify.annotations.NullMarked;
