/**
 * Verbs that exchange registers and responsibilities with others. Each reads and checks everything
 * first and then writes all files or none.
 */
@NullMarked
package de.zubringer.cli.exchange;

import org.jspecify.annotations.NullMarked;
