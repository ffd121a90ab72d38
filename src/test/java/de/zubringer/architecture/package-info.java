/** What holds for the whole source tree: rooms and their doors, sizes, names, wording. */
@NullMarked
package de.zubringer.architecture;

import org.jspecify.annotations.NullMarked;
