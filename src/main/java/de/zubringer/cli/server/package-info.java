/**
 * Starting the server: its data directory, the embedded PostgreSQL in it, Spring Boot on top, and
 * the way down again in the reverse order. Nothing here knows what the rooms do.
 */
@NullMarked
package de.zubringer.cli.server;

import org.jspecify.annotations.NullMarked;
