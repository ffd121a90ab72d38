package de.zubringer.rollin.verify;

import de.zubringer.fitgap.AssessedGap;
import de.zubringer.fitgap.FitGaps;
import de.zubringer.rollin.Situation;
import de.zubringer.rollin.Verdict;
import de.zubringer.rollin.Verification;
import org.springframework.stereotype.Component;

/** Whether no gap stands in the way. */
@Component
class NoBlockingGap implements Verification {
  @Override
  public String code() {
    return "noBlockingGap";
  }

  @Override
  public boolean isQuick() {
    return true;
  }

  @Override
  public Verdict of(Situation now) {
    var gaps = new FitGaps(now.workspace(), now.book(), now.today()).of(now.adaptation()).gaps();
    var blocking = gaps.stream().filter(AssessedGap::blocks).count();
    return blocking == 0
        ? Verdict.good("luecken.gut", Integer.toString(gaps.size()))
        : Verdict.open("luecken.offen", Long.toString(blocking));
  }
}
