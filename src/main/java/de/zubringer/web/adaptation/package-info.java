/**
 * Erhebung and Probelauf of one Leistung in one administration: what is open, what would happen.
 */
@NullMarked
package de.zubringer.web.adaptation;

import org.jspecify.annotations.NullMarked;
