/** Conditions of rules on what stands in an application. They never tell what stands there. */
@NullMarked
package de.zubringer.responsibility.content;

import org.jspecify.annotations.NullMarked;
