/** Who we serve: bodies, areas, org units, profiles, statutes, in time. */
@ApplicationModule(allowedDependencies = {"kernel", "workspace"})
@NullMarked
package de.zubringer.municipality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
