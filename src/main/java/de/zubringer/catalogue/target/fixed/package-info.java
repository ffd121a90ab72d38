/** Files of fixed width: records whose fields stand at places, as older procedures take them. */
@NullMarked
package de.zubringer.catalogue.target.fixed;

import org.jspecify.annotations.NullMarked;
