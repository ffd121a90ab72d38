/** Faults a developer asks for, to see what the own client does then. */
@NullMarked
package de.zubringer.zustelldienst.faults;

import org.jspecify.annotations.NullMarked;
