/**
 * Writes what several threads want to be true at the same time in one transaction, so that a
 * thousand small changes a second cost a few large ones.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package de.zubringer.commit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
