/**
 * Verbs about what is stored, without starting the server: backup and restore, the audit chain, the
 * exchange of keys. They work on the embedded database, running or not, and on one of one's own.
 */
@NullMarked
package de.zubringer.cli.store;

import org.jspecify.annotations.NullMarked;
