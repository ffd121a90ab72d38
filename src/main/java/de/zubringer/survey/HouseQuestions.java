package de.zubringer.survey;

import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Contact;
import de.zubringer.municipality.Destination;
import de.zubringer.municipality.OrgUnit;
import de.zubringer.municipality.Paper;
import de.zubringer.municipality.Profile;
import de.zubringer.survey.AnswerType.Option;
import de.zubringer.survey.Question.Home;
import de.zubringer.survey.Question.Source;
import de.zubringer.survey.Question.Standing;
import de.zubringer.survey.Question.Topic;
import de.zubringer.survey.Question.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the administration must say of itself: units, contact, Zustellpunkt, papers. */
final class HouseQuestions {
  private static final String UNIT = "unit";
  private static final String MAILBOX = "unit.mailbox";
  private static final String DESTINATION = "destination";
  private static final List<String> PAPERS = List.of("avv", "verzeichnis-art30");
  private static final List<String> ORGANISATION = List.of("organisation");
  private static final List<String> DESTINATION_ROLES = List.of("it");

  private final Scene scene;
  private final String file;

  HouseQuestions(Scene scene) {
    this.scene = scene;
    this.file = scene.profileFile(scene.body());
  }

  List<Question> all() {
    var all = new ArrayList<>(List.of(area(), unit(), mailbox()));
    all.addAll(contact());
    all.addAll(destination());
    PAPERS.forEach(paper -> all.add(paper(paper)));
    return all;
  }

  /** Never asked: the register and the rules know it. */
  private Question area() {
    var names = scene.adaptation().areas().stream().map(area -> area.name()).toList();
    var home = new Home(scene.connectionFile(), List.of("covers"), "covers", Way.FACT);
    return question(
        "covers",
        AnswerType.of("text"),
        ORGANISATION,
        home,
        Standing.answered(Source.REGISTER, String.join(", ", names)));
  }

  private Question unit() {
    var mark = UNIT + "." + scene.leistung().id();
    var home = new Home(scene.responsibilitiesFile(), List.of("rules"), mark, file, Way.UNIT);
    var standing =
        responsible()
            .map(unit -> Standing.answered(Source.RULES, unit.id()))
            .orElseGet(() -> Standing.open(usual().map(OrgUnit::id).orElse(null)));
    return question(UNIT, AnswerType.of("unit", scene.units()), ORGANISATION, home, standing);
  }

  /** Only if each area has one, and all the same. */
  private Optional<OrgUnit> responsible() {
    var units =
        scene.resolutions().stream()
            .map(one -> one.unitIn(scene.book().municipalities()))
            .distinct()
            .toList();
    return units.size() == 1
        ? units.getFirst()
        : units.stream().allMatch(Optional::isPresent) ? units.getFirst() : Optional.empty();
  }

  /** The only unit with the function the package expects. */
  private Optional<OrgUnit> usual() {
    return mainFunction(scene)
        .flatMap(
            function ->
                scene
                    .profile()
                    .map(profile -> profile.unitsWith(function, scene.today()))
                    .filter(units -> units.size() == 1)
                    .map(List::getFirst));
  }

  /** What the questions of the package about units take for the usual one. */
  static Optional<String> mainFunction(Scene scene) {
    return scene.leistung().variationPoints().stream()
        .filter(point -> point.type().equals("unit"))
        .flatMap(point -> Stream.ofNullable(point.fallback()))
        .flatMap(fallback -> fallback.stringValueOpt().stream())
        .findFirst();
  }

  private Question mailbox() {
    var unit = responsible();
    var id = unit.map(OrgUnit::id).orElse(scene.leistung().id());
    var mark = "unit." + id + ".mailbox";
    var home = new Home(file, List.of("units", id, "mailbox"), mark, Way.MAILBOX);
    var standing =
        unit.flatMap(one -> Optional.ofNullable(one.mailbox()))
            .map(value -> Standing.answered(Source.PROFILE, value))
            .orElseGet(() -> Standing.open(null));
    return question(MAILBOX, AnswerType.of("email"), ORGANISATION, home, standing);
  }

  private List<Question> contact() {
    var contact = scene.profile().map(Profile::contact).orElse(Contact.NONE);
    var address = Optional.ofNullable(contact.address()).map(AnswerCell::written).orElse(null);
    return List.of(
        contact("address", "address", address),
        contact("email", "email", contact.email()),
        contact("privacyPolicyUrl", "website", contact.privacyPolicyUrl()),
        contact("imprintUrl", "website", contact.imprintUrl()));
  }

  private Question contact(String key, String type, @Nullable String value) {
    var home = new Home(file, List.of("contact", key), "contact." + key, Way.FACT);
    var standing = value == null ? Standing.open(null) : Standing.answered(Source.PROFILE, value);
    return question("contact." + key, AnswerType.of(type), ORGANISATION, home, standing);
  }

  private List<Question> destination() {
    var used = usedDestination(scene);
    var id = destinationOf(scene);
    var environment = used.map(Destination::environment);
    return List.of(
        destination(
            id,
            "environment",
            AnswerType.of("choice", options("environment", "sandbox", "test", "production")),
            environment.orElse(null)),
        destination(
            id,
            "destinationId",
            AnswerType.of("uuid"),
            used.map(Destination::destinationId).orElse(null)));
  }

  private Question destination(String id, String key, AnswerType type, @Nullable String value) {
    var path = List.of("destinations", id, key);
    var home = new Home(file, path, "destination." + id + "." + key, Way.DESTINATION);
    var standing = value == null ? Standing.open(null) : Standing.answered(Source.PROFILE, value);
    return question(DESTINATION + "." + key, type, DESTINATION_ROLES, home, standing);
  }

  /** Of the plan, else of the rule that names the unit, else the only one there is. */
  private static Optional<Destination> usedDestination(Scene scene) {
    var profile = scene.profile();
    var named =
        Stream.concat(
                scene.connection().stream()
                    .map(PlanFile::of)
                    .flatMap(plan -> plan.intake().stream()),
                scene.resolutions().stream().flatMap(one -> one.destination().stream()))
            .flatMap(id -> profile.flatMap(one -> one.destination(id)).stream())
            .findFirst();
    var all = profile.map(Profile::destinations).orElse(List.of());
    return named.or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
  }

  /** The local name of the one that is used, or of one to make. */
  static String destinationOf(Scene scene) {
    return usedDestination(scene)
        .map(Destination::id)
        .orElseGet(() -> "zp-" + scene.leistung().id());
  }

  private Question paper(String id) {
    var home = new Home(file, List.of("documents", id), "document." + id, Way.DOCUMENT);
    var paper = scene.profile().map(Profile::documents).orElse(Map.<String, Paper>of()).get(id);
    var standing =
        paper == null ? Standing.open(null) : Standing.answered(Source.PROFILE, paper.state());
    return question(
        "document." + id,
        AnswerType.of("choice", options("document", "open", "draft", "signed")),
        List.of("datenschutz"),
        home,
        standing);
  }

  private static List<Option> options(String of, String... values) {
    return Stream.of(values)
        .map(value -> new Option(value, Wording.german().say("survey." + of + "." + value)))
        .toList();
  }

  private Question question(
      String id, AnswerType type, List<String> roles, Home home, Standing standing) {
    var name = scene.body().name();
    return new Question(
        id,
        Topic.HOUSE,
        Wording.german().say("survey." + id, scene.leistung().name(), name),
        null,
        type,
        false,
        home.way() == Way.UNIT ? "connection" : "municipality",
        roles,
        List.of(Wording.german().say("survey." + id + ".why")),
        home,
        scene.marks(home.markFile()).standing(home.mark(), standing, scene.today()));
  }
}
