/** Decision tables of a package: what an application comes to by the answers, and by which row. */
@NamedInterface("decision")
@NullMarked
package de.zubringer.catalogue.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
