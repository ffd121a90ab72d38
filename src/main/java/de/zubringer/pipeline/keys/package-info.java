/** By what a Vorgang is found again: fields a package names, kept as keyed hashes only. */
@NamedInterface("keys")
@NullMarked
package de.zubringer.pipeline.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
