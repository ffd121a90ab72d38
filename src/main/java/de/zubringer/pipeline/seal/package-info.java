/** Binds the steps of journeys to the audit chain, in blocks, and finds what was changed since. */
@NamedInterface("seal")
@NullMarked
package de.zubringer.pipeline.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
