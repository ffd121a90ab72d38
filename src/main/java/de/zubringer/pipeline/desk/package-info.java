/**
 * From an opened submission to its desk: check, responsibility, local law, routing. Computes only.
 */
@NamedInterface("desk")
@NullMarked
package de.zubringer.pipeline.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
