/** The keys of a Zustellpunkt on the command line. */
@NullMarked
package de.zubringer.cli.keys;

import org.jspecify.annotations.NullMarked;
