/** Held work, retries, health, retention. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "vault",
      "municipality",
      "connection",
      "intake",
      "pipeline",
      "pipeline::pace",
      "delivery",
      "backchannel"
    })
@NullMarked
package de.zubringer.ops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
