/**
 * What must still be asked so that one Leistung can go to one administration, why, and where each
 * answer goes. Computes only: it reads a workspace and yields the new content of its files. All it
 * keeps are the links of its sub-package {@code delegation}.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "workspace",
      "workspace::edit",
      "catalogue",
      "catalogue::target",
      "municipality",
      "responsibility",
      "mapping",
      "connection"
    })
@NullMarked
package de.zubringer.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
