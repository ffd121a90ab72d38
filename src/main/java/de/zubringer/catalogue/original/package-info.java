/**
 * Originals of others that become packages: what an import keeps of them, and how a newer edition
 * meets a package that was changed by hand since. Never edits a version that exists.
 */
@NamedInterface("original")
@NullMarked
package de.zubringer.catalogue.original;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
