package de.zubringer.release;

import de.zubringer.audit.AuditTrail;
import de.zubringer.draft.Drafts;
import de.zubringer.pipeline.measure.JourneyMeasures;
import de.zubringer.release.evaluation.Sheets;
import de.zubringer.signoff.TrialProtocols;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what persons did about a candidate. */
@Component
class FactsReader {
  private final Drafts drafts;
  private final TrialProtocols protocols;
  private final Sheets sheets;
  private final AuditTrail trail;
  private final ReleaseStore store;
  private final JourneyMeasures measures;

  FactsReader(
      Drafts drafts,
      TrialProtocols protocols,
      Sheets sheets,
      AuditTrail trail,
      ReleaseStore store,
      JourneyMeasures measures) {
    this.drafts = drafts;
    this.protocols = protocols;
    this.sheets = sheets;
    this.trail = trail;
    this.store = store;
    this.measures = measures;
  }

  Facts of(Candidate candidate) {
    var owner = candidate.owner();
    var leistung = candidate.leistung();
    var history = store.history(owner);
    return new Facts(
        candidate,
        drafts.written(owner, history.releasedWith(candidate.files().keySet())),
        protocols.newestSummary(owner, leistung),
        sheets.criteria(owner, leistung).version(),
        sheets.decision(owner, leistung),
        trail.about(owner, leistung),
        history,
        receipt(candidate, history));
  }

  private Optional<Instant> receipt(Candidate candidate, ReleaseHistory history) {
    return history
        .standing(candidate.leistung())
        .filter(one -> one.kind() == Release.Kind.RELEASED)
        .flatMap(
            release ->
                measures.firstDelivered(
                    candidate.owner(), candidate.adaptation().leistung().keys(), release.at()));
  }
}
