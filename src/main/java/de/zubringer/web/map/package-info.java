/** The Land as a picture. */
@NullMarked
package de.zubringer.web.map;

import org.jspecify.annotations.NullMarked;
