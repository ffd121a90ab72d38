/** A sample on the whole way of a journey, as far as the document; nothing is stored or sent. */
@NamedInterface("rehearsal")
@NullMarked
package de.zubringer.pipeline.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
