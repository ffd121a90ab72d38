/** The few words every room speaks: ids, findings, outcomes, their wording. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package de.zubringer.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
