/** Keeps an order until the Fachverfahren fetches it and says that it has it. */
@NamedInterface("pull")
@NullMarked
package de.zubringer.delivery.pull;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
