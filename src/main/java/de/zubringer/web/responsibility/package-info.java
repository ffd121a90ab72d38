/** Zuständigkeit: who it is for one place, for all of them, and after a reform. */
@NullMarked
package de.zubringer.web.responsibility;

import org.jspecify.annotations.NullMarked;
