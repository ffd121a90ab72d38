package de.zubringer.rollin.verify;

import de.zubringer.catalogue.text.German;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.rollin.Situation;
import de.zubringer.rollin.Verdict;
import de.zubringer.rollin.Verification;
import de.zubringer.signoff.ProtocolSummary;
import de.zubringer.signoff.TrialProtocols;
import de.zubringer.trial.TrialRun;
import org.springframework.stereotype.Component;

/** Whether a protocol of exactly what there is now is signed. */
@Component
class TrialSigned implements Verification {
  private final TrialProtocols protocols;

  TrialSigned(TrialProtocols protocols) {
    this.protocols = protocols;
  }

  @Override
  public String code() {
    return "trialSigned";
  }

  @Override
  public boolean isQuick() {
    return true;
  }

  @Override
  public Verdict of(Situation now) {
    return now.plan().map(plan -> verdict(now, plan)).orElseGet(() -> Verdict.open("plan.keiner"));
  }

  private Verdict verdict(Situation now, ConnectionPlan plan) {
    var subject = new TrialRun.Subject(now.workspace(), now.book(), plan, now.adaptation().areas());
    var signed =
        protocols.summaries(now.owner(), plan.leistung().id()).stream()
            .filter(one -> one.signature().isPresent())
            .toList();
    if (signed.isEmpty()) {
      return Verdict.open("protokoll.keins");
    }
    return signed.stream()
        .filter(one -> one.changedSince(subject, now.software()).isEmpty())
        .findFirst()
        .map(TrialSigned::good)
        .orElseGet(() -> Verdict.open("protokoll.veraltet"));
  }

  private static Verdict good(ProtocolSummary one) {
    var signature = one.signature().orElseThrow();
    return Verdict.good(
            "protokoll.gut",
            Integer.toString(one.number()),
            signature.by().name(),
            German.moment(signature.at()))
        .because(one.sha256());
  }
}
