/** Sendungen: the list and one journey with everything that is known about it. */
@NullMarked
package de.zubringer.web.journeys;

import org.jspecify.annotations.NullMarked;
