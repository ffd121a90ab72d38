/** What exists: Leistung packages, the check step, target systems and their formats. */
@ApplicationModule(
    allowedDependencies = {"kernel", "workspace", "workspace :: settings", "expression"})
@NullMarked
package de.zubringer.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
