package de.zubringer.rollin.verify;

import de.zubringer.rollin.Situation;
import de.zubringer.rollin.Verdict;
import de.zubringer.rollin.Verification;
import org.springframework.stereotype.Component;

/** Whether applications are taken in. */
@Component
class Live implements Verification {
  @Override
  public String code() {
    return "live";
  }

  @Override
  public boolean isQuick() {
    return true;
  }

  @Override
  public Verdict of(Situation now) {
    return now.livePlan()
        .map(plan -> Verdict.good("betrieb.gut", Integer.toString(plan.version())))
        .orElseGet(() -> Verdict.open("betrieb.offen"));
  }
}
