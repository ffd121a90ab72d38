/** What every connector must do, and the orders its tests hand over. */
@NullMarked
package de.zubringer.delivery;

import org.jspecify.annotations.NullMarked;
