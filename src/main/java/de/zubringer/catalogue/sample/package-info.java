/** The samples of a package: applications to try things with, and where they are to lie. */
@NamedInterface("sample")
@NullMarked
package de.zubringer.catalogue.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
