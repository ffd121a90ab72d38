/** The journey: open, check, address, map, deliver; the only room that knows the whole order. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "commit",
      "catalogue",
      "catalogue::target",
      "catalogue::check",
      "catalogue::sample",
      "catalogue::decision",
      "catalogue::fee",
      "catalogue::print",
      "municipality",
      "responsibility",
      "mapping",
      "connection",
      "intake",
      "intake::settings",
      "delivery",
      "vault",
      "audit"
    })
@NullMarked
package de.zubringer.pipeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
