/** The document of a trial, bound to the exact versions it was made with. */
@NamedInterface("protocol")
@NullMarked
package de.zubringer.trial.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
