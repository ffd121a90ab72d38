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
      "catalogue::procedure",
      "catalogue::sample",
      "catalogue::target",
      "catalogue::text",
      "municipality",
      "responsibility",
      "responsibility::analysis",
      "mapping",
      "mapping::analysis",
      "mapping::exchange",
      "mapping::suggestion",
      "audit",
      "concept",
      "connection",
      "draft",
      "draft::difference",
      "intake",
      "intake::settings",
      "pipeline",
      "pipeline::desk",
      "survey",
      "survey::delegation",
      "trial",
      "trial::protocol",
      "trial::comparison",
      "trial::form",
      "signoff",
      "pipeline::scan",
      "pipeline::receivers",
      "delivery",
      "fitgap",
      "fitgap::decision",
      "fitgap::repair",
      "inbox",
      "backchannel",
      "access",
      "ops"
    })
@NullMarked
package de.zubringer.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
