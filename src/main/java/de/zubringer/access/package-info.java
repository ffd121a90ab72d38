/** Who may do what, for which municipality; log-in. */
@ApplicationModule(allowedDependencies = {"kernel", "municipality", "audit"})
@NullMarked
package de.zubringer.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
