/**
 * Exchange with catalogues of the Länder in XZuFi 2.2 (namespace xzufi/2_2_0): Leistung,
 * Organisationseinheit, Zuständigkeit, Gebiet, Onlinedienst. What comes in never answers by itself;
 * what differs is shown and no side preferred.
 */
@NamedInterface("xzufi")
@NullMarked
package de.zubringer.responsibility.xzufi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
