/** The local Zustelldienst, a product of its own. */
@ApplicationModule(allowedDependencies = {"kernel", "fitconnect"})
@NullMarked
package de.zubringer.zustelldienst;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
