/**
 * How the installation is, for operators who see no content; held work that waits for too long; and
 * telling somebody by rules of theirs.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "workspace",
      "vault",
      "municipality",
      "connection",
      "intake",
      "pipeline",
      "pipeline::pace",
      "pipeline::flow",
      "delivery",
      "delivery::mail",
      "delivery::rest",
      "backchannel",
      "audit"
    })
@NullMarked
package de.zubringer.ops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
