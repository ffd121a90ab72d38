/**
 * Spoiled input for everything of FIT-Connect that comes from outside, for as long as wanted; the
 * protocol's own tests try the known attacks by name, this one the unknown.
 */
@NullMarked
package de.zubringer.cli.fuzz;

import org.jspecify.annotations.NullMarked;
