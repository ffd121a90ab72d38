/** What this is and whose work it contains. */
@NullMarked
package de.zubringer.web.about;

import org.jspecify.annotations.NullMarked;
