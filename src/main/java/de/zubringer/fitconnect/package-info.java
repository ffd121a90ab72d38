/** The FIT-Connect protocol: keys, JWE, events, metadata, clients; no state of ours. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package de.zubringer.fitconnect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
