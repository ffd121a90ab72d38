/** Hands an order over by one HTTP call; and posts notices of the installation itself. */
@NamedInterface("rest")
@NullMarked
package de.zubringer.delivery.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
