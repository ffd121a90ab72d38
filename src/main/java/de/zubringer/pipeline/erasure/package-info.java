/** Which journeys rest long enough to be erased, and what stays of them. */
@NamedInterface("erasure")
@NullMarked
package de.zubringer.pipeline.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
