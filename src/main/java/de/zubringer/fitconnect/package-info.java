/**
 * The FIT-Connect protocol: keys, JWE, events, metadata, clients; no state of ours. It is written
 * like a library by topic, so its sub-packages are open to the other rooms.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"kernel"})
@NullMarked
package de.zubringer.fitconnect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
