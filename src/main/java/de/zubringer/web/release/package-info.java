/** Freigabe of one Leistung in one administration: gates, release, roll back, and evaluation. */
@NullMarked
package de.zubringer.web.release;

import org.jspecify.annotations.NullMarked;
