/**
 * Entwürfe: what an administration has changed in its own files and not released yet, every version
 * kept, over what is live.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "workspace",
      "workspace::edit",
      "catalogue",
      "catalogue::target",
      "catalogue::text",
      "municipality",
      "connection",
      "audit"
    })
@NullMarked
package de.zubringer.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
