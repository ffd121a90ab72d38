/** Pages and endpoints; nobody imports them. */
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
      "responsibility",
      "responsibility::analysis",
      "mapping",
      "mapping::analysis",
      "connection",
      "intake",
      "pipeline",
      "delivery",
      "inbox",
      "backchannel",
      "access",
      "ops"
    })
@NullMarked
package de.zubringer.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
