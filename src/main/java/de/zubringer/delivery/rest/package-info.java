/** Hands an order over by one HTTP call. */
@NullMarked
package de.zubringer.delivery.rest;

import org.jspecify.annotations.NullMarked;
