/**
 * From an opened submission to its desk: check, responsibility, local law, routing. Computes only.
 */
@NullMarked
package de.zubringer.pipeline.desk;

import org.jspecify.annotations.NullMarked;
