/**
 * Our own Routing API: where an online service sends applications for a Leistung in an area, and
 * what it shows there, from the live responsibilities and plans. Open to everybody.
 */
@NullMarked
package de.zubringer.web.routing;

import org.jspecify.annotations.NullMarked;
