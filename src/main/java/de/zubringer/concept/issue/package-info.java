/** Ausgaben of the Anschlusskonzept: what was issued when, and what has changed since. */
@NamedInterface("issue")
@NullMarked
package de.zubringer.concept.issue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
