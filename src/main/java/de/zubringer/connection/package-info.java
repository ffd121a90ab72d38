/** How one Leistung meets one municipality: plans, versions, going live. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "workspace",
      "workspace :: settings",
      "catalogue",
      "catalogue::reader",
      "catalogue::target",
      "catalogue::text",
      "municipality",
      "responsibility",
      "mapping",
      "mapping::analysis"
    })
@NullMarked
package de.zubringer.connection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
