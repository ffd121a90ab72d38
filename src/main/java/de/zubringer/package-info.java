/** The application; its rooms are the packages directly below. */
@NullMarked
package de.zubringer;

import org.jspecify.annotations.NullMarked;
