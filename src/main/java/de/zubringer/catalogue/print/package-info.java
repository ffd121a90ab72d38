/**
 * Printed sheets: a document tree becomes a tagged PDF, byte for byte the same for the same tree.
 * Nothing outside the tree is ever loaded.
 */
@NamedInterface("print")
@NullMarked
package de.zubringer.catalogue.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
