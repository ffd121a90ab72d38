/** The built-in case inbox, for units without a Fachverfahren; it is one more connector. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "catalogue",
      "municipality",
      "connection",
      "delivery",
      "vault"
    })
@NullMarked
package de.zubringer.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
