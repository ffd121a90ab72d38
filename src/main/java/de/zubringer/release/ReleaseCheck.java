package de.zubringer.release;

import de.zubringer.audit.Author;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Wording;
import java.util.ArrayList;

/** All that speaks against a release by a person. */
final class ReleaseCheck {
  private static final String HEAD = "head";

  private ReleaseCheck() {}

  static Findings of(Proposal proposal, Author by, Releases.Confirmed confirmed) {
    var findings = new ArrayList<Finding>();
    if (!by.role().equals(HEAD)) {
      findings.add(Finding.error("release-role", ""));
    }
    if (proposal.isOwn(by)) {
      findings.add(Finding.error("release-own", ""));
    }
    if (!proposal.candidate().hasChanges()) {
      findings.add(Finding.error("release-nothing", ""));
    }
    proposal.gates().stream()
        .filter(one -> one.gate().isBeforeRelease() && !one.fulfilled())
        .forEach(one -> findings.add(gate(one)));
    if (!proposal.digest().equals(confirmed.digest())) {
      findings.add(Finding.error("release-moved", ""));
    }
    if (!proposal.others().isEmpty() && !confirmed.others()) {
      findings.add(Finding.error("release-others", "", Integer.toString(proposal.others().size())));
    }
    return Findings.of(findings);
  }

  private static Finding gate(GateState state) {
    var name = Wording.german().say("release.gate." + state.gate().word());
    return Finding.error("release-gate", "", name, state.evidence());
  }
}
