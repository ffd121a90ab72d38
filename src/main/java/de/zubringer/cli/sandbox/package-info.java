/** The verb {@code sandbox}: the local Zustelldienst alone, ready to be developed against. */
@NullMarked
package de.zubringer.cli.sandbox;

import org.jspecify.annotations.NullMarked;
