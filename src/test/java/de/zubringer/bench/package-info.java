/** Measurements over several rooms and processes; started by {@code ./zubringer bench}. */
@NullMarked
package de.zubringer.bench;

import org.jspecify.annotations.NullMarked;
