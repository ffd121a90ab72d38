/** Sealing, keys per submission, erasure, the audit chain. */
@ApplicationModule(allowedDependencies = {"kernel", "commit"})
@NullMarked
package de.zubringer.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
