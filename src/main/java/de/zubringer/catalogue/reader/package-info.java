/** Who reads a field of the application: the places of a file that name it. */
@NamedInterface("reader")
@NullMarked
package de.zubringer.catalogue.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
