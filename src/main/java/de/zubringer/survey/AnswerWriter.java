package de.zubringer.survey;

import de.zubringer.catalogue.VariationPoint;
import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Contact;
import de.zubringer.municipality.Installation;
import de.zubringer.municipality.Municipalities;
import de.zubringer.responsibility.RuleLine;
import de.zubringer.survey.AnswerCell.Said;
import de.zubringer.survey.Question.Home;
import de.zubringer.survey.Question.Way;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts answers that fit their questions into the files, each where its question says. */
final class AnswerWriter {
  private final Scene scene;
  private final AnsweredFiles files;

  /** Units made on the way: id by name. */
  private final Map<String, String> made = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  /** Functions that units have by now. */
  private final Set<String> functions = new HashSet<>();

  private Optional<String> responsible = Optional.empty();

  AnswerWriter(Scene scene, AnsweredFiles files) {
    this.scene = scene;
    this.files = files;
    scene.profile().ifPresent(profile -> functions.addAll(profile.functions()));
  }

  /** Whether it could be put: the mailbox of a unit nobody named has no place. */
  boolean write(Question question, Said said, String by, LocalDate date) {
    var home = question.home();
    need(home, by, date);
    if (said instanceof Said.None) {
      files.remove(home.file(), home.path()); // what was there before would go on counting
    }
    if (!(said instanceof Said.Value(var value))) {
      files.mark(home, said instanceof Said.Unknown ? "unknown" : "none", by, date);
      return true;
    }
    if (!write(question, value, by, date)) {
      return false;
    }
    if (AnswerCell.same(question.type(), value, question.standing().suggestion())) {
      files.suggested(home, by, date);
    }
    return true;
  }

  private boolean write(Question question, Object value, String by, LocalDate date) {
    var home = question.home();
    switch (home.way()) {
      case ANSWER -> answer(question, value, by, date);
      case FACT, DESTINATION -> fact(home, value, by, date);
      case TARGET -> target(home, value.toString(), by, date);
      case UNIT -> unit(question, value.toString(), by, date);
      case MAILBOX -> {
        return mailbox(home, value, by, date);
      }
      case DOCUMENT -> {
        files.put(home.file(), home.path(), ordered("state", value, "date", date));
        files.mark(home, "answered", by, date);
      }
    }
    return true;
  }

  /** The file and what must be around the value. */
  private void need(Home home, String by, LocalDate date) {
    if (home.file().equals(scene.connectionFile())) {
      files.needConnection(by, date);
    }
    if (home.path().getFirst().equals("statutes")) {
      files.needStatute(home, by, date);
    }
    if (home.way() == Way.DESTINATION) {
      files.needDestination();
    }
  }

  private void answer(Question question, Object value, String by, LocalDate date) {
    var written =
        question.type().word().equals("unit")
            ? unitOf(value.toString(), functionFor(question))
            : value;
    var home = question.home();
    files.put(home.file(), home.path(), ordered("value", written, "by", by, "date", date));
    files.markAgain(home, by, date);
  }

  private void fact(Home home, Object value, String by, LocalDate date) {
    var written =
        value instanceof Contact.Address address
            ? ordered(
                "street",
                Objects.requireNonNullElse(address.street(), ""),
                "houseNumber",
                Objects.requireNonNullElse(address.houseNumber(), ""),
                "zip",
                address.zip(),
                "city",
                address.city())
            : isSetting(home) ? value.toString() : value;
    files.put(home.file(), home.path(), written);
    files.mark(home, "answered", by, date);
  }

  /** Settings of an installation are text, whatever they mean. */
  private static boolean isSetting(Home home) {
    return home.path().contains("settings");
  }

  private void target(Home home, String choice, String by, LocalDate date) {
    var system = TargetQuestions.systems(scene).filter(one -> one.id().equals(choice)).findFirst();
    var target = new LinkedHashMap<String, Object>();
    target.put(
        "system", system.map(one -> installation(one, by, date)).orElse(TargetQuestions.INBOX));
    system
        .flatMap(one -> TargetQuestions.mapping(scene, one))
        .ifPresent(mapping -> target.put("mapping", mapping.version()));
    files.put(home.file(), List.of(TargetQuestions.TARGET), target);
    files.mark(home, "answered", by, date);
  }

  /** The installation there is, or a new one whose version must still be asked. */
  private String installation(TargetSystem system, String by, LocalDate date) {
    var present = TargetQuestions.installed(scene, system.id()).map(Installation::id);
    var file = scene.profileFile(scene.body());
    if (present.isPresent() || files.has(file, List.of("systems", system.id()))) {
      return present.orElse(system.id());
    }
    var version = Optional.ofNullable(system.versions()).map(TargetSystem.Versions::min);
    var installation =
        ordered(
            "id", system.id(),
            "system", system.id(),
            "version", version.orElse("1.0"),
            "interface", entrance(system).id());
    files.add(file, "systems", installation);
    var mark = "system." + system.id() + ".version";
    files.mark(new Home(file, List.of(), mark, Way.FACT), "unknown", by, date);
    return system.id();
  }

  /** The way in that takes what the mapping makes. */
  private TargetSystem.Interface entrance(TargetSystem system) {
    return system.interfaces().stream()
        .filter(
            one ->
                TargetQuestions.mapping(scene, system)
                    .filter(mapping -> mapping.to().equals(one.format()))
                    .isPresent())
        .findFirst()
        .orElseGet(() -> system.interfaces().getFirst());
  }

  private void unit(Question question, String choice, String by, LocalDate date) {
    var home = question.home();
    var main = HouseQuestions.mainFunction(scene).filter(one -> !functions.contains(one));
    var unit = unitOf(choice, main);
    responsible = Optional.of(unit);
    if (!Objects.equals(question.standing().value(), unit)) {
      ownRule(home.file())
          .ifPresentOrElse(
              id -> files.put(home.file(), List.of("rules", id, "unit"), unit),
              () -> files.add(home.file(), "rules", rule(unit, by, date)));
    }
    files.mark(home, "answered", by, date);
  }

  /**
   * The rule of the administration that names its unit for this Leistung only; one for others too
   * stays, and the new one wins because it is more specific.
   */
  private Optional<String> ownRule(String file) {
    var keys = keys();
    return scene.book().responsibilities().rules().stream()
        .filter(one -> one.spot().file().equals(file) && one.decides().equals("orgUnit"))
        .filter(one -> keys.containsAll(one.leistungen()))
        .map(RuleLine::id)
        .filter(id -> files.has(file, List.of("rules", id, "unit")))
        .findFirst();
  }

  private List<String> keys() {
    return scene.leistung().keys().stream().map(LeikaKey::digits).toList();
  }

  private Map<String, Object> rule(String unit, String by, LocalDate date) {
    var rule = new LinkedHashMap<String, Object>();
    rule.put("id", scene.leistung().id() + "-stelle");
    rule.put("leistungen", keys());
    rule.put("decides", "orgUnit");
    rule.put("unit", unit);
    rule.put("destination", files.needDestination());
    rule.put("text", Wording.german().say("survey.rule.text", scene.leistung().name()));
    rule.put("legalBasis", Wording.german().say("survey.rule.basis", by, date.toString()));
    return rule;
  }

  private boolean mailbox(Home home, Object value, String by, LocalDate date) {
    var units = home.path().getFirst();
    var unit = responsible.orElse(home.path().get(1));
    if (!files.has(home.file(), List.of(units, unit))) {
      return false;
    }
    files.put(home.file(), List.of(units, unit, "mailbox"), value);
    var mark = "unit." + unit + ".mailbox";
    files.mark(new Home(home.file(), home.path(), mark, Way.FACT), "answered", by, date);
    return true;
  }

  /** Its id; a name nobody has used yet makes a new unit. */
  private String unitOf(String choice, Optional<String> function) {
    var file = scene.profileFile(scene.body());
    if (scene.units().stream().anyMatch(one -> one.value().equals(choice))) {
      return choice;
    }
    return made.computeIfAbsent(
        choice,
        name -> {
          var id = freeId(file, Municipalities.slug(name));
          var unit = new LinkedHashMap<>(ordered("id", id, "name", name));
          function.ifPresent(one -> unit.put("functions", List.of(one)));
          function.ifPresent(functions::add);
          files.add(file, "units", unit);
          return id;
        });
  }

  private String freeId(String file, String wanted) {
    var id = wanted.isEmpty() ? "stelle" : wanted;
    for (var number = 2; files.has(file, List.of("units", id)); number++) {
      id = wanted + "-" + number;
    }
    return id;
  }

  /** The one function the question is about that no unit has yet. */
  private Optional<String> functionFor(Question question) {
    var point = scene.leistung().variationPoint(question.home().path().getLast());
    var free =
        point.map(VariationPoint::functions).orElse(List.of()).stream()
            .filter(one -> !functions.contains(one))
            .toList();
    return free.size() == 1 ? Optional.of(free.getFirst()) : Optional.empty();
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    var map = new LinkedHashMap<String, Object>();
    for (var i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
    }
    return map;
  }
}
