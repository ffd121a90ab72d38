package de.zubringer.rollin.verify;

import de.zubringer.rollin.Situation;
import de.zubringer.rollin.Verdict;
import de.zubringer.rollin.Verification;
import de.zubringer.survey.Survey;
import org.springframework.stereotype.Component;

/** Whether nothing of the survey is open. */
@Component
class AnswersComplete implements Verification {
  @Override
  public String code() {
    return "answersComplete";
  }

  @Override
  public boolean isQuick() {
    return true;
  }

  @Override
  public Verdict of(Situation now) {
    var survey = Survey.of(now.workspace(), now.book(), now.adaptation(), now.today());
    var open = survey.open().size();
    return open == 0
        ? Verdict.good("antworten.gut", Integer.toString(survey.questions().size()))
        : Verdict.open("antworten.offen", Integer.toString(open));
  }
}
