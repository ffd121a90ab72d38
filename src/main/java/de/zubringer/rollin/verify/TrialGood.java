package de.zubringer.rollin.verify;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.rollin.Situation;
import de.zubringer.rollin.Verdict;
import de.zubringer.rollin.Verification;
import de.zubringer.trial.TrialRun;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether every sample of the package becomes what it should. */
@Component
class TrialGood implements Verification {
  @Override
  public String code() {
    return "trialGood";
  }

  @Override
  public Verdict of(Situation now) {
    return now.plan().map(plan -> verdict(now, plan)).orElseGet(() -> Verdict.open("plan.keiner"));
  }

  private static Verdict verdict(Situation now, ConnectionPlan plan) {
    var subject = new TrialRun.Subject(now.workspace(), now.book(), plan, now.adaptation().areas());
    var trial =
        TrialRun.of(subject, new TrialRun.Wish(List.of(), false, now.today(), false)).trial();
    return trial.isGood()
        ? Verdict.good("probelauf.gut", Integer.toString(trial.results().size()))
        : Verdict.open(
            "probelauf.anders",
            Integer.toString(trial.unexpected().size()),
            Integer.toString(trial.results().size()));
  }
}
