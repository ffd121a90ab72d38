/** Verbs of the command line; nobody imports them. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "workspace",
      "expression",
      "fitconnect",
      "vault",
      "zustelldienst",
      "zustelldienst::portal",
      "catalogue",
      "catalogue::target",
      "municipality",
      "municipality::gv100ad",
      "responsibility",
      "responsibility::analysis",
      "responsibility::xzufi",
      "mapping",
      "mapping::analysis",
      "connection",
      "intake",
      "intake::settings",
      "pipeline",
      "delivery",
      "inbox",
      "backchannel",
      "access",
      "ops"
    })
@NullMarked
package de.zubringer.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
