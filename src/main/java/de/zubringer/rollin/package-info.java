/**
 * Einführungsplan and Arbeitsaufträge: what is to be done until a Leistung runs in an
 * administration, by whom and until when; what the software finds out by itself about it; and what
 * others are asked to do, in texts made of the same data.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "workspace",
      "catalogue",
      "catalogue::print",
      "catalogue::procedure",
      "catalogue::sample",
      "catalogue::target",
      "catalogue::text",
      "municipality",
      "responsibility",
      "mapping",
      "connection",
      "audit",
      "vault",
      "fitconnect",
      "intake",
      "delivery",
      "pipeline",
      "pipeline::desk",
      "pipeline::rehearsal",
      "survey",
      "fitgap",
      "trial",
      "concept",
      "concept::issue",
      "signoff"
    })
@NullMarked
package de.zubringer.rollin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
