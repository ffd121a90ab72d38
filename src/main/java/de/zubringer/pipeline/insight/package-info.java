/** Looking into masked content: who did it when is kept for good, why is kept with the content. */
@NamedInterface("insight")
@NullMarked
package de.zubringer.pipeline.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
