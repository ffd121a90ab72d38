/** What only the demo has: its applications, its keys, its log-ins, its simulated systems. */
@NullMarked
package de.zubringer.cli.demo;

import org.jspecify.annotations.NullMarked;
