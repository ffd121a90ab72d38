package de.zubringer.survey;

import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.catalogue.target.TargetSystem.Need;
import de.zubringer.kernel.Wording;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.municipality.Installation;
import de.zubringer.survey.AnswerType.Option;
import de.zubringer.survey.Question.Home;
import de.zubringer.survey.Question.Source;
import de.zubringer.survey.Question.Standing;
import de.zubringer.survey.Question.Topic;
import de.zubringer.survey.Question.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which system takes the applications, and what its interface must be told. */
final class TargetQuestions {
  /** The word by which a plan names the built-in inbox. */
  static final String INBOX = "inbox";

  static final String TARGET = "target";
  private static final List<String> ROLES = List.of("it");

  private final Scene scene;

  TargetQuestions(Scene scene) {
    this.scene = scene;
  }

  List<Question> all() {
    var all = new ArrayList<>(List.of(target()));
    installation().ifPresent(one -> all.addAll(needs(one)));
    return all;
  }

  private Question target() {
    var home = new Home(scene.connectionFile(), List.of(TARGET, "system"), TARGET, Way.TARGET);
    var current = current();
    var standing =
        current
            .map(value -> Standing.answered(Source.CONNECTION, value))
            .orElseGet(() -> Standing.open(suggestion().orElse(null)));
    return new Question(
        TARGET,
        Topic.TARGET,
        say("survey.target", scene.leistung().name()),
        say("survey.target.help"),
        AnswerType.of("choice", options()),
        false,
        "connection",
        List.of("it", "fachamt"),
        List.of(say("survey.target.why")),
        home,
        scene.marks(home.file()).standing(TARGET, standing, scene.today()));
  }

  /** Those that have a mapping of this Leistung, and the built-in inbox. */
  private List<Option> options() {
    return Stream.concat(
            systems(scene).map(system -> new Option(system.id(), system.name())),
            Stream.of(new Option(INBOX, say("survey.target.inbox"))))
        .toList();
  }

  static Stream<TargetSystem> systems(Scene scene) {
    return scene.book().catalogue().systems().stream()
        .filter(system -> !system.kind().equals(INBOX))
        .filter(system -> mapping(scene, system).isPresent());
  }

  static Optional<FieldMapping> mapping(Scene scene, TargetSystem system) {
    return FieldMapping.of(scene.workspace(), system.folder(), scene.leistung().id());
  }

  /** One that is installed already, if it is the only one. */
  private Optional<String> suggestion() {
    var installed =
        systems(scene)
            .map(TargetSystem::id)
            .filter(id -> installed(scene, id).isPresent())
            .toList();
    return installed.size() == 1 ? Optional.of(installed.getFirst()) : Optional.empty();
  }

  static Optional<Installation> installed(Scene scene, String system) {
    return scene.profile().stream()
        .flatMap(profile -> profile.systems().stream())
        .filter(one -> one.system().equals(system))
        .findFirst();
  }

  /** Id of the system the connection names, the word for the inbox whatever it is called. */
  private Optional<String> current() {
    return named()
        .map(
            name ->
                scene
                    .profile()
                    .flatMap(profile -> profile.system(name))
                    .map(Installation::system)
                    .flatMap(scene.book().catalogue()::system)
                    .map(system -> system.kind().equals(INBOX) ? INBOX : system.id())
                    .orElse(name));
  }

  private Optional<String> named() {
    return scene.connection().map(PlanFile::of).map(file -> file.target().system());
  }

  private Optional<Installation> installation() {
    return named().flatMap(name -> scene.profile().flatMap(profile -> profile.system(name)));
  }

  private List<Question> needs(Installation installation) {
    var system = scene.book().catalogue().system(installation.system());
    var entrance = system.flatMap(one -> one.byId(installation.interfaceId()));
    if (system.isEmpty() || entrance.isEmpty() || system.get().kind().equals(INBOX)) {
      return List.of();
    }
    var all = new ArrayList<>(List.of(version(installation, system.get())));
    for (var need : entrance.get().needs()) {
      all.add(need(installation, system.get(), need));
    }
    return all;
  }

  private Question version(Installation installation, TargetSystem system) {
    var versions =
        Objects.requireNonNullElse(system.versions(), new TargetSystem.Versions(null, null));
    var home = home(installation, "version");
    return question(
        say("survey.version", system.name()),
        say("survey.version.help", text(versions.min()), text(versions.max())),
        AnswerType.of("version"),
        false,
        say("survey.version.why"),
        home,
        Standing.answered(Source.PROFILE, installation.version()));
  }

  private Question need(Installation installation, TargetSystem system, Need need) {
    var value = installation.settings().get(need.id());
    var fallback = need.fallback();
    var standing =
        value != null
            ? Standing.answered(Source.PROFILE, value)
            : fallback != null && !fallback.isNull()
                ? Standing.assumed(Source.PACKAGE, fallback.asString())
                : Standing.open(null);
    var options = need.options().stream().map(one -> new Option(one.value(), one.name())).toList();
    return question(
        need.question(),
        need.help(),
        AnswerType.of(need.type(), options),
        need.optional(),
        say(need.optional() ? "survey.need.optional.why" : "survey.need.why", system.name()),
        home(installation, "settings", need.id()),
        standing);
  }

  private Home home(Installation installation, String... path) {
    var all = new ArrayList<>(List.of("systems", installation.id()));
    all.addAll(List.of(path));
    var mark = "system." + installation.id() + "." + path[path.length - 1];
    return new Home(scene.profileFile(scene.body()), all, mark, Way.FACT);
  }

  private Question question(
      String text,
      @Nullable String help,
      AnswerType type,
      boolean optional,
      String why,
      Home home,
      Standing standing) {
    return new Question(
        home.mark(),
        Topic.TARGET,
        text,
        help,
        type,
        optional,
        "municipality",
        ROLES,
        List.of(why),
        home,
        scene.marks(home.file()).standing(home.mark(), standing, scene.today()));
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "–");
  }

  private static String say(String key, String... arguments) {
    return Wording.german().say(key, arguments);
  }
}
