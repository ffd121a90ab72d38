/** Klärung: held journeys and trying them again. */
@NullMarked
package de.zubringer.web.clearing;

import org.jspecify.annotations.NullMarked;
