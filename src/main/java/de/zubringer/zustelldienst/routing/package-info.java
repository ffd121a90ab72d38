/**
 * The Routing API of the local Zustelldienst: which of its active destinations takes a Leistung in
 * an area, from the destinations themselves and a short list of areas.
 */
@NullMarked
package de.zubringer.zustelldienst.routing;

import org.jspecify.annotations.NullMarked;
