/** Destinations, their keys and their management (Destination API). */
@NullMarked
package de.zubringer.zustelldienst.destinations;

import org.jspecify.annotations.NullMarked;
