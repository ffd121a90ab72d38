/**
 * Rehearses plans with the samples of their packages by the code of the journey itself. Computes
 * only: nothing is stored, nothing leaves the house.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "catalogue",
      "catalogue::sample",
      "catalogue::target",
      "municipality",
      "mapping",
      "mapping::analysis",
      "connection",
      "pipeline",
      "pipeline::desk"
    })
@NullMarked
package de.zubringer.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
