/** Verbs for connecting one administration: what is open, what does not fit, rehearsal, concept. */
@NullMarked
package de.zubringer.cli.connect;

import org.jspecify.annotations.NullMarked;
