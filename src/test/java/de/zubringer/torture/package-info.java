/**
 * The proof by torture: three nodes over one PostgreSQL are killed at random while applications
 * come in both ways and targets fail, and at the end nothing is lost, nothing twice, nothing left
 * over. Started by {@code ./zubringer torture}; its short form runs with the tests.
 */
@NullMarked
package de.zubringer.torture;

import org.jspecify.annotations.NullMarked;
