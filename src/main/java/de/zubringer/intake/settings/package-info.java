/** What the operator may replace of what is shipped, and how to say that it is unusable. */
@NamedInterface("settings")
@NullMarked
package de.zubringer.intake.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
