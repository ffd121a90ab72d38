/** Rules and the resolver: who decides, who carries out, whose law, which unit, and why. */
@ApplicationModule(allowedDependencies = {"kernel", "workspace", "expression", "municipality"})
@NullMarked
package de.zubringer.responsibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
