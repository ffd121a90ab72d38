package de.zubringer.survey;

import de.zubringer.catalogue.AnswerFit;
import de.zubringer.catalogue.AnswerRule;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Answer;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.OrgUnit;
import de.zubringer.municipality.Profile;
import de.zubringer.municipality.Statute;
import de.zubringer.survey.Question.Home;
import de.zubringer.survey.Question.Source;
import de.zubringer.survey.Question.Standing;
import de.zubringer.survey.Question.State;
import de.zubringer.survey.Question.Topic;
import de.zubringer.survey.Question.Way;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Anpassungspunkte of the package: once for the administration, once for each statute. */
final class PointQuestions {
  private static final List<String> STATUTE_ROLES = List.of("kaemmerei");

  private final Scene scene;
  private final EffectText effects;
  private final List<VariationPoint> points;

  PointQuestions(Scene scene) {
    this.scene = scene;
    this.effects = new EffectText(scene.leistung());
    this.points = PointOrder.of(scene.leistung());
  }

  List<Question> all() {
    var all = new ArrayList<Question>();
    points("municipality").map(point -> ofHouse(point)).flatMap(Optional::stream).forEach(all::add);
    points("connection").map(point -> ofPlan(point)).flatMap(Optional::stream).forEach(all::add);
    for (var lawgiver : scene.lawgivers()) {
      all.addAll(ofStatute(lawgiver));
    }
    return all;
  }

  private Stream<VariationPoint> points(String scope) {
    return points.stream().filter(point -> point.scope().equals(scope));
  }

  private Optional<Question> ofHouse(VariationPoint point) {
    var answers = scene.profile().map(Profile::answers).orElse(Map.of());
    var file = scene.profileFile(scene.body());
    var home = new Home(file, List.of("answers", point.id()), point.id(), Way.ANSWER);
    return question(
        "profile." + point.id(),
        point,
        scene.body().name(),
        home,
        answers,
        Source.PROFILE,
        Map.of());
  }

  private Optional<Question> ofPlan(VariationPoint point) {
    var home =
        new Home(scene.connectionFile(), List.of("answers", point.id()), point.id(), Way.ANSWER);
    return question(
        "connection." + point.id(),
        point,
        scene.body().name(),
        home,
        planAnswers(),
        Source.CONNECTION,
        Map.of());
  }

  private List<Question> ofStatute(Body lawgiver) {
    var statute = scene.statute(lawgiver);
    var answers = statute.map(Statute::answers).orElse(Map.of());
    var asked = new ArrayList<Question>();
    points("legalBody")
        .map(point -> ofStatute(lawgiver, statute, point, answers))
        .flatMap(Optional::stream)
        .forEach(asked::add);
    var needed = asked.stream().anyMatch(one -> one.isOpen() && !one.optional());
    if (statute.isPresent() || needed) {
      asked.addAll(0, head(lawgiver, statute));
    }
    return asked;
  }

  private Optional<Question> ofStatute(
      Body lawgiver, Optional<Statute> statute, VariationPoint point, Map<String, Answer> answers) {
    var path = List.of("statutes", statuteId(statute), "answers", point.id());
    var home =
        new Home(
            scene.profileFile(lawgiver),
            path,
            scene.leistung().id() + "." + point.id(),
            Way.ANSWER);
    var id = "statute." + lawgiver.ars().digits() + "." + point.id();
    return question(id, point, lawgiver.name(), home, answers, Source.STATUTE, answers);
  }

  private String statuteId(Optional<Statute> statute) {
    return statute.map(Statute::id).orElse(scene.leistung().id());
  }

  /** What a statute is called until somebody names it. */
  static String titleOf(LeistungPackage leistung) {
    return Wording.german().say("survey.statute.title.default", leistung.name());
  }

  /** What a statute must say of itself before it can answer anything. */
  private List<Question> head(Body lawgiver, Optional<Statute> statute) {
    var title = titleOf(scene.leistung());
    return List.of(
        head(
            lawgiver,
            statute,
            "title",
            AnswerType.of("text"),
            statute
                .map(Statute::title)
                .filter(one -> !one.equals(title))
                .map(one -> Standing.answered(Source.STATUTE, one))
                .orElseGet(() -> Standing.assumed(Source.PACKAGE, title))),
        head(
            lawgiver,
            statute,
            "validFrom",
            AnswerType.of("date"),
            statute
                .map(one -> Standing.answered(Source.STATUTE, one.validFrom()))
                .orElseGet(() -> Standing.open(null))));
  }

  private Question head(
      Body lawgiver, Optional<Statute> statute, String key, AnswerType type, Standing standing) {
    var file = scene.profileFile(lawgiver);
    var mark = scene.leistung().id() + ".statute." + key;
    return new Question(
        "statute." + lawgiver.ars().digits() + "." + key,
        Topic.RULES,
        Wording.german().say("survey.statute." + key, lawgiver.name()),
        null,
        type,
        false,
        "legalBody",
        STATUTE_ROLES,
        List.of(Wording.german().say("survey.statute." + key + ".why")),
        new Home(file, List.of("statutes", statuteId(statute), key), mark, Way.FACT),
        scene.marks(file).standing(mark, standing, scene.today()));
  }

  /** Nothing if an answer given already makes it pointless. */
  private Optional<Question> question(
      String id,
      VariationPoint point,
      String whose,
      Home home,
      Map<String, Answer> answers,
      Source source,
      Map<String, Answer> ofStatute) {
    if (!isAsked(point, ofStatute)) {
      return Optional.empty();
    }
    var ofManyLawgivers = point.scope().equals("legalBody");
    return Optional.of(
        new Question(
            id,
            Topic.RULES,
            ofManyLawgivers
                ? Wording.german().say("survey.statute.point", point.question(), whose)
                : point.question(),
            point.help(),
            AnswerType.of(point, scene.leistung(), scene.units()),
            point.optional(),
            point.scope(),
            point.answeredBy(),
            effects.of(point),
            home,
            standing(point, home, answers.get(point.id()), source)));
  }

  private Standing standing(
      VariationPoint point, Home home, @Nullable Answer answer, Source source) {
    var marks = scene.marks(home.file());
    if (answer == null) {
      return marks.standing(home.mark(), unanswered(point), scene.today());
    }
    var known = Standing.answered(source, answer.value());
    return fits(point, answer.value())
        ? marks.standing(home.mark(), known, answer, scene.today())
        : known.by(State.UNFIT, answer.by(), answer.date());
  }

  private boolean fits(VariationPoint point, Object value) {
    return AnswerFit.fits(point, value, scene.leistung())
        && (!point.type().equals("unit") || hasUnit(value.toString()));
  }

  private boolean hasUnit(String id) {
    return scene.profile().flatMap(profile -> profile.unit(id)).isPresent();
  }

  private Standing unanswered(VariationPoint point) {
    var fallback = point.fallback();
    if (fallback == null || fallback.isNull()) {
      return Standing.open(null);
    }
    if (!point.type().equals("unit") || hasUnit(fallback.asString(""))) {
      return Standing.assumed(Source.PACKAGE, plain(fallback));
    }
    return Standing.open(unitWith(fallback.asString("")).map(OrgUnit::id).orElse(null));
  }

  private static Object plain(JsonNode value) {
    return JsonMapper.shared().treeToValue(value, Object.class);
  }

  /** The default of a unit is a function; which unit has it, the administration knows. */
  private Optional<OrgUnit> unitWith(String function) {
    return scene.profile().stream()
        .flatMap(profile -> profile.unitsWith(function, scene.today()).stream())
        .findFirst();
  }

  private Map<String, Answer> planAnswers() {
    return scene
        .adaptation()
        .plan()
        .map(ConnectionPlan::answers)
        .orElseGet(
            () -> scene.connection().map(PlanFile::of).map(PlanFile::answers).orElse(Map.of()));
  }

  private boolean isAsked(VariationPoint point, Map<String, Answer> ofStatute) {
    var when = point.when();
    if (when == null) {
      return true;
    }
    var given = new HashMap<String, Object>();
    for (var other : points) {
      var fallback = other.fallback();
      if (fallback != null && !fallback.isNull()) {
        given.put(other.id(), plain(fallback));
      }
    }
    Stream.of(scene.profile().map(Profile::answers).orElse(Map.of()), planAnswers(), ofStatute)
        .forEach(some -> some.forEach((id, answer) -> given.put(id, answer.value())));
    var functions = scene.profile().map(Profile::functions).map(List::copyOf).orElse(List.of());
    return AnswerRule.of(when).map(rule -> rule.holds(given, functions)).orElse(true);
  }
}
