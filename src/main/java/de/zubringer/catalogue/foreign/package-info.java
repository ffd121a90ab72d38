/** Reads data schemas of others: JSON Schema of any draft, XSD. */
@NamedInterface("foreign")
@NullMarked
package de.zubringer.catalogue.foreign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
