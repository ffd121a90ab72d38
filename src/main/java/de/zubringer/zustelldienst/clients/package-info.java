/** API clients, their tokens and what a token allows. */
@NullMarked
package de.zubringer.zustelldienst.clients;

import org.jspecify.annotations.NullMarked;
