/** What the software finds out by itself about a roll-in, each a class of its own. */
@NullMarked
package de.zubringer.rollin.verify;

import org.jspecify.annotations.NullMarked;
