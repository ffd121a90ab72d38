/**
 * Pages of the local Zustelldienst, for developers: open to whoever reaches this machine. They see
 * nothing but its front doors, so that they run with it alone as well as inside the demo.
 */
@NullMarked
package de.zubringer.web.sandbox;

import org.jspecify.annotations.NullMarked;
