/**
 * What a connection is measured by: criteria fixed beforehand, the sheet a head decides on, before
 * and after, and what others can learn from it.
 */
@NamedInterface("evaluation")
@NullMarked
package de.zubringer.release.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
