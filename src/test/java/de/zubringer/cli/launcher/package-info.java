/** Tries the launcher script itself, on machines made up of a few small scripts. */
@NullMarked
package de.zubringer.cli.launcher;

import org.jspecify.annotations.NullMarked;
