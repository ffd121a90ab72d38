/** Bounded JSONata: the one expression language. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package de.zubringer.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
