/**
 * Freigabe: what must be so before one Leistung goes live in one administration, going live itself,
 * and taking it back. Never makes anything live that did not go through every gate, and never what
 * somebody changed who also releases it.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "workspace",
      "catalogue",
      "catalogue::procedure",
      "catalogue::target",
      "catalogue::text",
      "municipality",
      "responsibility",
      "mapping",
      "mapping::analysis",
      "connection",
      "audit",
      "draft",
      "survey",
      "fitgap",
      "fitgap::decision",
      "pipeline",
      "pipeline::measure",
      "trial",
      "trial::comparison",
      "trial::protocol",
      "signoff"
    })
@NullMarked
package de.zubringer.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
