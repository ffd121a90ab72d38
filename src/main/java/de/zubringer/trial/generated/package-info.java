/**
 * Inputs nobody had to invent: made from the form, the answers, the rules and the rows, one change
 * to a sample at a time. The same plan and samples always give the same inputs.
 */
@NamedInterface("generated")
@NullMarked
package de.zubringer.trial.generated;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
