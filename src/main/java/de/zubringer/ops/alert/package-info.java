/** Rules by which somebody is told of trouble: read, judged by one node, and where each stands. */
@NamedInterface("alert")
@NullMarked
package de.zubringer.ops.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
