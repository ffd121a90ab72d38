/** What goes back: acceptance, rejection, questions, notices. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "commit",
      "fitconnect",
      "connection",
      "intake",
      "pipeline",
      "inbox"
    })
@NullMarked
package de.zubringer.backchannel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
