/** A journey that goes to several receivers: each is handed over on its own and repeated alone. */
@NamedInterface("receivers")
@NullMarked
package de.zubringer.pipeline.receivers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
