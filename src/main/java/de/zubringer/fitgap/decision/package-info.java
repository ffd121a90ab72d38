/** What people decided about gaps, and how far these are. */
@NamedInterface("decision")
@NullMarked
package de.zubringer.fitgap.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
