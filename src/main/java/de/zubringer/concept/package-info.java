/**
 * The Anschlusskonzept: one document for one Leistung in one administration, computed from the data
 * it runs by, as HTML, PDF or Markdown; and what was issued of it when.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "workspace",
      "catalogue",
      "catalogue::print",
      "catalogue::procedure",
      "catalogue::target",
      "catalogue::text",
      "municipality",
      "responsibility",
      "mapping",
      "connection",
      "fitgap",
      "fitgap::decision",
      "trial",
      "trial::protocol",
      "audit",
      "signoff"
    })
@NullMarked
package de.zubringer.concept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
