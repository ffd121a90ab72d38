package de.zubringer.web.draft;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.VariationPoint;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Body;
import de.zubringer.survey.Question;
import de.zubringer.survey.Question.Source;
import de.zubringer.survey.Question.State;
import de.zubringer.survey.Question.Topic;
import de.zubringer.survey.Survey;
import de.zubringer.survey.TypeText;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.draft.DraftPage.Group;
import de.zubringer.web.draft.DraftPage.Value;
import de.zubringer.web.frame.Badge;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every value of a draft with where it comes from: the questions of the survey, answered or not.
 */
final class DraftValues {
  private static final String STATUTE = "statute.";

  /** Below, a statute or two are read at once. */
  private static final int UNFOLDED_MAX = 2;

  private final Drafted drafted;

  private DraftValues(Drafted drafted) {
    this.drafted = drafted;
  }

  /** By topic; the statutes each for itself. */
  static List<Group> of(Drafted drafted) {
    var survey = drafted.survey();
    return new DraftValues(drafted).groups(survey);
  }

  private List<Group> groups(Survey survey) {
    var parts = new LinkedHashMap<String, List<Question>>();
    survey
        .questions()
        .forEach(one -> parts.computeIfAbsent(part(one), key -> new ArrayList<>()).add(one));
    var statutes = parts.keySet().stream().filter(one -> one.startsWith(STATUTE)).count();
    return parts.entrySet().stream()
        .map(one -> group(one.getKey(), one.getValue(), statutes > UNFOLDED_MAX))
        .toList();
  }

  private static String part(Question question) {
    return question.id().startsWith(STATUTE)
        ? question.id().substring(0, question.id().indexOf('.', STATUTE.length()))
        : question.topic().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Group group(String part, List<Question> questions, boolean many) {
    var statute = part.startsWith(STATUTE);
    var title =
        statute
            ? say("entwurf.satzung", body(part.substring(STATUTE.length())))
            : say("survey.topic." + questions.getFirst().topic().name());
    return new Group(
        part.replace('.', '-'),
        title,
        questions.stream().filter(Question::isOpen).count(),
        statute,
        (statute && many) || questions.getFirst().topic() == Topic.AS_IS,
        questions.stream().map(this::value).toList());
  }

  private String body(String ars) {
    return drafted
        .book()
        .municipalities()
        .register()
        .body(new Ars(ars))
        .map(Body::name)
        .orElse(ars);
  }

  private Value value(Question question) {
    var standing = question.standing();
    return new Value(
        question.text(),
        text(question),
        source(question),
        age(standing.date()),
        marks(question),
        drafted.address() + "/erhebung#frage-" + question.id());
  }

  private static String text(Question question) {
    var standing = question.standing();
    var value = standing.state() == State.ASSUMED ? standing.suggestion() : standing.value();
    if (value != null) {
      return TypeText.shown(question, value);
    }
    if (standing.state() == State.ANSWERED) {
      return say("entwurf.gibt-es-nicht");
    }
    var suggestion = standing.suggestion();
    return suggestion == null
        ? say("entwurf.offen")
        : say("entwurf.offen.vorschlag", TypeText.shown(question, suggestion));
  }

  private static String source(Question question) {
    var standing = question.standing();
    var role = standing.by();
    if (standing.state() == State.OPEN) {
      return "";
    }
    if (role == null) {
      return say("entwurf.quelle." + question.source().word());
    }
    var who = Wording.german().who(role);
    var date = standing.date();
    var day = date == null ? "–" : German.day(date);
    if (standing.suggested()) {
      return say("entwurf.quelle.vorschlag", who, day);
    }
    if (standing.state() == State.UNKNOWN) {
      return say("entwurf.quelle.unbekannt", who, day);
    }
    return say(
        question.source() == Source.STATUTE
            ? "entwurf.quelle.von-satzung"
            : "entwurf.quelle.von-antwort",
        who,
        day);
  }

  /** In the largest unit of which it is one at least. */
  private String age(@Nullable LocalDate said) {
    if (said == null) {
      return "";
    }
    var months = ChronoUnit.MONTHS.between(said, drafted.today());
    if (months > 0) {
      return say(
          months == 1 ? "entwurf.alter.monat" : "entwurf.alter.monate", Long.toString(months));
    }
    var days = Math.max(0, ChronoUnit.DAYS.between(said, drafted.today()));
    return say(
        days == 0 ? "entwurf.alter.heute" : days == 1 ? "entwurf.alter.tag" : "entwurf.alter.tage",
        Long.toString(days));
  }

  private List<Badge> marks(Question question) {
    var marks = new ArrayList<Badge>();
    switch (question.standing().state()) {
      case OPEN -> marks.add(new Badge("warning", say("entwurf.marke.offen")));
      case UNKNOWN -> marks.add(new Badge("warning", say("entwurf.marke.unbekannt")));
      case STALE -> marks.add(new Badge("warning", say("entwurf.marke.alt")));
      case UNFIT -> marks.add(new Badge("danger", say("entwurf.marke.passt-nicht")));
      case ASSUMED, ANSWERED -> {
        if (deviates(question)) {
          marks.add(new Badge("info", say("entwurf.marke.abweichung")));
        }
      }
    }
    return marks;
  }

  /** Which unit a function is here is no deviation. */
  private boolean deviates(Question question) {
    var value = question.standing().value();
    return value != null
        && point(question)
            .filter(point -> !point.type().equals("unit"))
            .map(VariationPoint::fallback)
            .filter(fallback -> !fallback.isNull())
            .filter(
                fallback ->
                    !JsonMapper.shared()
                        .<JsonNode>valueToTree(value)
                        .toString()
                        .equals(fallback.toString()))
            .isPresent();
  }

  private Optional<VariationPoint> point(Question question) {
    return question.topic() == Topic.RULES
        ? drafted.adaptation().leistung().variationPoint(question.home().path().getLast())
        : Optional.empty();
  }
}
