/** Pages filled with made-up records, so that they can be looked at and tried with nasty data. */
@NullMarked
package de.zubringer.web.preview;

import org.jspecify.annotations.NullMarked;
