/** The JSON interface for developers below /sandbox. */
@NullMarked
package de.zubringer.zustelldienst.sandbox;

import org.jspecify.annotations.NullMarked;
