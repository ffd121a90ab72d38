/** Plain work on texts: reading, character sets, check digits, names. Knows nothing of the rest. */
@NamedInterface("text")
@NullMarked
package de.zubringer.catalogue.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
