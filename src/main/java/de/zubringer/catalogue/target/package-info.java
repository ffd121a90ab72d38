/**
 * Target systems: what they take in, by which way, and the writers of their formats. A mapping
 * yields typed values; only what is here writes them.
 */
@NamedInterface("target")
@NullMarked
package de.zubringer.catalogue.target;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
