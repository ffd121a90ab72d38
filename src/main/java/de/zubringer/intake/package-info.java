/** How submissions reach us; stores them sealed, notes that they came. */
@ApplicationModule(
    allowedDependencies = {"kernel", "commit", "municipality", "fitconnect", "vault"})
@NullMarked
package de.zubringer.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
