/**
 * The local Zustelldienst, a product of its own: FIT-Connect's token service, Submission API and
 * Destination API, versions 1 and 2, with the deadlines and callbacks of the real one, a clock that
 * moves and faults on demand. It stands for a foreign service, so it knows destinations and clients
 * but no municipality, and it sees ciphertext only. Active with {@code
 * zubringer.zustelldienst.enabled=true}, below {@code zubringer.zustelldienst.path}. What the
 * public documentation leaves open stands in {@code protocol.json}. Not built: replies.
 */
@ApplicationModule(allowedDependencies = {"kernel", "fitconnect"})
@NullMarked
package de.zubringer.zustelldienst;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
