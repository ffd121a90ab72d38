/** Posteingang: what the built-in inbox received, read only. */
@NullMarked
package de.zubringer.web.inbox;

import org.jspecify.annotations.NullMarked;
