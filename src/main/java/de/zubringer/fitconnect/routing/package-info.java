/**
 * The Routing API 2.0.0 as it goes over the wire: what may be asked, what is answered, and the
 * signature that binds a destination to Leistungen and areas.
 */
@NullMarked
package de.zubringer.fitconnect.routing;

import org.jspecify.annotations.NullMarked;
