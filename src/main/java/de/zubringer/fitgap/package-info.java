/**
 * Fit-Gap: what does not fit yet between one Leistung and one administration, proven from the data
 * of the workspace; what was decided about it; the same counted over the whole Land. Computes only.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "workspace",
      "workspace::edit",
      "expression",
      "catalogue",
      "catalogue::procedure",
      "catalogue::target",
      "catalogue::text",
      "municipality",
      "responsibility",
      "responsibility::analysis",
      "mapping",
      "mapping::analysis",
      "mapping::suggestion",
      "connection"
    })
@NullMarked
package de.zubringer.fitgap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
