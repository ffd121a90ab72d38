/** Documents with their positions (file, line), their formats, reading and writing folders. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package de.zubringer.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
