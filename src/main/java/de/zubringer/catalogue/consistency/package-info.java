/** Contradictions within a package: what it names must exist, what it asks must be answerable. */
@NullMarked
package de.zubringer.catalogue.consistency;

import org.jspecify.annotations.NullMarked;
