/** Hands an order over as a file in a folder the target watches. */
@NullMarked
package de.zubringer.delivery.folder;

import org.jspecify.annotations.NullMarked;
