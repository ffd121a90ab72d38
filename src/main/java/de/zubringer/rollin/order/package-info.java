/** Arbeitsaufträge: what others are asked to do, in texts made of the data, and how far each is. */
@NamedInterface("order")
@NullMarked
package de.zubringer.rollin.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
