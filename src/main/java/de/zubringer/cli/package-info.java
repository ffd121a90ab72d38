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
      "catalogue::sample",
      "catalogue::target",
      "catalogue::text",
      "catalogue::codelist",
      "catalogue::fim",
      "catalogue::foreign",
      "catalogue::original",
      "catalogue::reader",
      "municipality",
      "municipality::gv100ad",
      "responsibility",
      "responsibility::analysis",
      "responsibility::xzufi",
      "mapping",
      "mapping::analysis",
      "mapping::exchange",
      "mapping::suggestion",
      "audit",
      "concept",
      "connection",
      "draft",
      "connection::effect",
      "intake",
      "intake::settings",
      "pipeline",
      "pipeline::desk",
      "survey",
      "trial",
      "trial::comparison",
      "trial::protocol",
      "delivery",
      "fitgap",
      "fitgap::decision",
      "inbox",
      "backchannel",
      "access",
      "ops"
    })
@NullMarked
package de.zubringer.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
