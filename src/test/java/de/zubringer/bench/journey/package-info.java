/**
 * How fast a journey is from the first byte to the target's receipt: the whole application in the
 * measured process; database, generator and target in their own.
 */
@NullMarked
package de.zubringer.bench.journey;

import org.jspecify.annotations.NullMarked;
