/** Telling the operator: by mail or webhook, each once, kept with what became of it. */
@NamedInterface("notice")
@NullMarked
package de.zubringer.ops.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
