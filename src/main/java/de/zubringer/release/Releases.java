package de.zubringer.release;

import de.zubringer.audit.AuditTrail;
import de.zubringer.audit.Author;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.release.Release.Kind;
import de.zubringer.workspace.Folder;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Makes a Leistung of the draft of an administration live, or what was live before. All gates are
 * looked at again within the transaction that does it, on the newest state of all nodes.
 */
@Component
public class Releases {
  private static final String HEAD = "head";
  private static final String OFFICER = "data-protection";

  /** A sentence or two in a row of the history; the form takes no more either. */
  private static final int REASON_LENGTH_MAX = 500;

  private final Connections connections;
  private final Candidates candidates;
  private final FactsReader reader;
  private final ReleaseStore store;
  private final AuditTrail trail;
  private final LiveState live;

  Releases(
      Connections connections,
      Candidates candidates,
      FactsReader reader,
      ReleaseStore store,
      AuditTrail trail,
      LiveState live) {
    this.connections = connections;
    this.candidates = candidates;
    this.reader = reader;
    this.store = store;
    this.trail = trail;
    this.live = live;
  }

  /**
   * What somebody has seen and confirmed before releasing.
   *
   * @param digest of the proposal they saw
   * @param others whether they agree that other connections change
   */
  public record Confirmed(String digest, boolean others) {}

  /** All that went live here by a person. */
  public ReleaseHistory history(MunicipalityId owner) {
    return store.history(owner);
  }

  /** How it stands with the gates; empty if the administration does not carry out the Leistung. */
  public Optional<Proposal> gates(MunicipalityId owner, String leistung) {
    return candidates.of(owner, leistung).map(one -> proposal(one, List.of()));
  }

  /** The same with the other connections that would change, which takes longer. */
  public Optional<Proposal> proposal(MunicipalityId owner, String leistung) {
    return candidates.of(owner, leistung).map(one -> proposal(one, others(one)));
  }

  private Proposal proposal(Candidate candidate, List<OtherConnection> others) {
    var facts = reader.of(candidate);
    return new Proposal(facts, Gates.of(facts), others);
  }

  private List<OtherConnection> others(Candidate candidate) {
    var states =
        new OtherConnection.States(connections.workspace(), connections.current(), candidate);
    return OtherConnection.of(states, candidate.today());
  }

  /**
   * Lets the state as it is pass, as the data protection officer; it lasts until anything of the
   * configuration changes.
   *
   * @param configuration digest of what they saw
   */
  public Findings releaseDataProtection(
      MunicipalityId owner, String leistung, String configuration, Author by) {
    if (!by.role().equals(OFFICER)) {
      return Findings.of(Finding.error("release-role-officer", ""));
    }
    var same =
        candidates
            .of(owner, leistung)
            .map(Candidate::configuration)
            .filter(digest -> !digest.isEmpty() && digest.equals(configuration));
    if (same.isEmpty()) {
      return Findings.of(Finding.error("release-moved", ""));
    }
    trail.append(owner, by, Gates.DATA_PROTECTION_RELEASED, leistung, configuration);
    return Findings.NONE;
  }

  /** Releases what the proposal with the digest says; held with what speaks against it. */
  public Outcome<Release> release(
      MunicipalityId owner, String leistung, Author by, Confirmed confirmed) {
    return live.onNewest(
        () ->
            proposal(owner, leistung)
                .map(found -> release(found, by, confirmed))
                .orElseGet(() -> held("release-unknown")));
  }

  private Outcome<Release> release(Proposal proposal, Author by, Confirmed confirmed) {
    var findings = ReleaseCheck.of(proposal, by, confirmed);
    if (findings.hasErrors()) {
      return Outcome.held(findings);
    }
    var candidate = proposal.candidate();
    var broken = trail.firstBroken(candidate.owner());
    if (broken.isPresent()) {
      return Outcome.held(Finding.error("release-audit-broken", "", broken.get().toString()));
    }
    var protocol = proposal.facts().protocol().orElseThrow().sha256();
    var files = new TreeMap<>(connections.folder().files());
    files.putAll(candidate.files());
    return live.change(
        new LiveState.Wish(
            candidate.owner(),
            candidate.leistung(),
            Kind.RELEASED,
            by,
            candidate.draft().version(),
            protocol,
            "",
            0,
            List.copyOf(candidate.files().keySet())),
        new Folder(files));
  }

  /**
   * Takes the last release back, or the last taking out: its files are again as they were before,
   * unless a later release has changed them. Only the head takes a taking out back: that makes a
   * connection live again.
   */
  public Outcome<Release> rollBack(
      MunicipalityId owner, String leistung, Author by, String reason) {
    return live.onNewest(() -> rollBackNow(owner, leistung, by, reason));
  }

  private Outcome<Release> rollBackNow(
      MunicipalityId owner, String leistung, Author by, String reason) {
    var last = store.history(owner).standing(leistung);
    if (last.isEmpty()) {
      return held("release-nothing-to-undo");
    }
    if (last.get().kind() == Kind.RETIRED && !by.role().equals(HEAD)) {
      return held("release-role");
    }
    var fault = fault(reason);
    if (fault.isPresent()) {
      return held(fault.get());
    }
    var undone = Undoing.of(last.get(), connections);
    return live.change(
        new LiveState.Wish(
            owner,
            leistung,
            Kind.ROLLED_BACK,
            by,
            0,
            "",
            reason,
            last.get().number(),
            undone.paths()),
        undone.folder());
  }

  /** Takes a connection out of operation; its draft stays. */
  public Outcome<Release> retire(MunicipalityId owner, String leistung, Author by, String reason) {
    return live.onNewest(() -> retireNow(owner, leistung, by, reason));
  }

  private Outcome<Release> retireNow(
      MunicipalityId owner, String leistung, Author by, String reason) {
    if (!by.role().equals(HEAD)) {
      return held("release-role");
    }
    var fault = fault(reason);
    if (fault.isPresent()) {
      return held(fault.get());
    }
    var without = Undoing.without(owner, leistung, connections);
    if (without.paths().isEmpty()) {
      return held("release-not-live");
    }
    return live.change(
        new LiveState.Wish(owner, leistung, Kind.RETIRED, by, 0, "", reason, 0, without.paths()),
        without.folder());
  }

  private static Optional<String> fault(String reason) {
    if (reason.isBlank()) {
      return Optional.of("release-reason");
    }
    return reason.length() > REASON_LENGTH_MAX
        ? Optional.of("release-reason-long")
        : Optional.empty();
  }

  private static Outcome<Release> held(String code) {
    return Outcome.held(Finding.error(code, ""));
  }
}
