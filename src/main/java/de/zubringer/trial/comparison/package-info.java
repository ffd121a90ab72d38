/** What two states of a plan make of the same inputs. */
@NamedInterface("comparison")
@NullMarked
package de.zubringer.trial.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
