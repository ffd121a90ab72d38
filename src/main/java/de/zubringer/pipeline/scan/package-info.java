/** The malware scanner: attachments go on only after it let them pass. */
@NamedInterface("scan")
@NullMarked
package de.zubringer.pipeline.scan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
