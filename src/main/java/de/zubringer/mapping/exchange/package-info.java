/** Carries a mapping out to vendors and back as CSV or YAML, and compares two of them. */
@NamedInterface("exchange")
@NullMarked
package de.zubringer.mapping.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
