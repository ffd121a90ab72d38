/** What goes back: acceptance, rejection, questions, notices. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "commit",
      "fitconnect",
      "connection",
      "intake",
      "pipeline",
      "pipeline::clearing",
      "inbox"
    })
@NullMarked
package de.zubringer.backchannel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
