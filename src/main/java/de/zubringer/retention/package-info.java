/**
 * Aufbewahrung: what may be kept no longer, who stops its erasure, and the proof that it happened.
 * Erasing destroys the key of a submission; never before records were handed over where the file
 * plan says so, never what somebody holds.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "vault",
      "catalogue",
      "catalogue::target",
      "municipality",
      "connection",
      "delivery",
      "pipeline",
      "pipeline::clearing",
      "pipeline::erasure",
      "inbox",
      "audit"
    })
@NullMarked
package de.zubringer.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
