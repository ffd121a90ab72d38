/** How a finished order leaves us: one sub-package per connector. */
@ApplicationModule(allowedDependencies = {"kernel", "vault"})
@NullMarked
package de.zubringer.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
