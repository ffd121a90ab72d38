/**
 * The local Zustelldienst, a product of its own: the subset of FIT-Connect's Submission API v2 that
 * senders and subscribers need, for demo, trial and tests. It stands for a foreign service, so it
 * knows destinations and clients but no municipality, and it sees ciphertext only. Active with
 * {@code zubringer.zustelldienst.enabled=true}, below {@code zubringer.zustelldienst.path}. Not
 * built: deletion timers (the 14-day rejection included), replies, v1, fault injection.
 */
@ApplicationModule(allowedDependencies = {"kernel", "fitconnect"})
@NullMarked
package de.zubringer.zustelldienst;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
