/** Callbacks: signed, repeated, every delivery noted. */
@NullMarked
package de.zubringer.zustelldienst.callbacks;

import org.jspecify.annotations.NullMarked;
