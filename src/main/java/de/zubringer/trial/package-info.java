/**
 * Rehearses plans by the code of the journey itself: with the samples of their packages, own and
 * generated ones, on any day. Computes only: nothing is stored, nothing leaves the house.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "workspace",
      "expression",
      "catalogue",
      "catalogue::print",
      "catalogue::sample",
      "catalogue::target",
      "catalogue::text",
      "municipality",
      "responsibility",
      "mapping",
      "mapping::analysis",
      "mapping::exchange",
      "connection",
      "pipeline",
      "pipeline::desk",
      "pipeline::rehearsal"
    })
@NullMarked
package de.zubringer.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
