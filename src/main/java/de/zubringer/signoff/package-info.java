/**
 * Freigezeichnetes: protocols of trials as they were kept, who signed them, and what they are
 * rehearsed with beside the samples of the package. A signature is an entry of the audit chain.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "vault",
      "workspace",
      "catalogue",
      "catalogue::sample",
      "municipality",
      "connection",
      "pipeline",
      "trial",
      "trial::protocol",
      "audit"
    })
@NullMarked
package de.zubringer.signoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
