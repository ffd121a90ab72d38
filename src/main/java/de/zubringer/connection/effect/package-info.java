/** Which mappings, plans and rules read a field, so that a change of it reaches who must know. */
@NamedInterface("effect")
@NullMarked
package de.zubringer.connection.effect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
