/** How a finished order leaves us: one sub-package per connector. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package de.zubringer.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
