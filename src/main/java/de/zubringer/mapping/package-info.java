/** The table from application to target document, its analysis and its engine. */
@ApplicationModule(
    allowedDependencies = {"kernel", "workspace", "expression", "catalogue", "catalogue::target"})
@NullMarked
package de.zubringer.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
