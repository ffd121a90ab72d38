package de.zubringer.release.evaluation;

import de.zubringer.survey.Question;
import de.zubringer.survey.Survey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the administration answered about how it is done today, by the id of the question. */
record AsIsNumbers(Map<String, Object> answers) {
  static final String MINUTES = "minutenJeFall";
  static final String DAYS = "tageJeFall";
  static final String CASES = "faelleJeJahr";
  static final String MEDIA_BREAKS = "medienbrueche";
  static final String PAGES = "seitenJeFall";
  static final String RETURNS = "rueckfragenProzent";
  static final String STEPS = "schritte";

  private static final String PREFIX = "asIs.";

  static AsIsNumbers of(Subject subject) {
    var survey =
        Survey.of(subject.workspace(), subject.book(), subject.adaptation(), subject.today());
    var answers = new HashMap<String, Object>();
    for (var question : survey.questions()) {
      var value = question.standing().value();
      if (question.topic() == Question.Topic.AS_IS && value != null) {
        answers.put(question.id().substring(PREFIX.length()), value);
      }
    }
    return new AsIsNumbers(Map.copyOf(answers));
  }

  Optional<Double> number(String id) {
    return answers.get(id) instanceof Number number
        ? Optional.of(number.doubleValue())
        : Optional.empty();
  }

  Optional<String> text(String id) {
    return Optional.ofNullable(answers.get(id)).map(Object::toString);
  }
}
