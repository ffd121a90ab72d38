/** Lage: how much is on its way, where, and what came last. */
@NullMarked
package de.zubringer.web.overview;

import org.jspecify.annotations.NullMarked;
