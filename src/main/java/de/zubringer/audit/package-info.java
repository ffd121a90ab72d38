/** Signatures and decisions of persons, in a chain nobody can change unseen. */
@ApplicationModule(allowedDependencies = {"kernel", "vault"})
@NullMarked
package de.zubringer.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
