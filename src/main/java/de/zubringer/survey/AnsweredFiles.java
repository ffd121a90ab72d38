package de.zubringer.survey;

import de.zubringer.catalogue.VariationPoint;
import de.zubringer.connection.Adaptation;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Outcome;
import de.zubringer.municipality.Body;
import de.zubringer.survey.Question.Home;
import de.zubringer.workspace.edit.YamlEdit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of one adaptation while answers are put in; those that are missing are made. */
final class AnsweredFiles {
  private final Scene scene;
  private final SortedMap<String, YamlEdit> edits = new TreeMap<>();

  AnsweredFiles(Scene scene) {
    this.scene = scene;
  }

  /** Those that are new or not what they were. */
  SortedMap<String, byte[]> changed() {
    var changed = new TreeMap<String, byte[]>();
    edits.forEach(
        (path, edit) -> {
          var bytes = edit.text().getBytes(StandardCharsets.UTF_8);
          if (scene
              .workspace()
              .file(path)
              .filter(before -> Arrays.equals(before, bytes))
              .isEmpty()) {
            changed.put(path, bytes);
          }
        });
    return changed;
  }

  boolean has(String file, List<String> path) {
    return edit(file).has(path);
  }

  void put(String file, List<String> path, Object value) {
    edits.put(file, edit(file).put(path, value));
  }

  void remove(String file, List<String> path) {
    edits.put(file, edit(file).remove(path));
  }

  void add(String file, String list, Map<String, ?> entry) {
    edits.put(file, edit(file).add(list, entry));
  }

  /** Who said it when; the value stands elsewhere or there is none. */
  void mark(Home home, String state, String by, LocalDate date) {
    mark(home.markFile(), home.mark(), state, by, date);
  }

  /** Who took a suggestion as it was when. */
  void suggested(Home home, String by, LocalDate date) {
    mark(home, "answered", by, date);
    put(home.markFile(), List.of("survey", home.mark(), "from"), "suggestion");
  }

  private void mark(String file, String key, String state, String by, LocalDate date) {
    var mark = new LinkedHashMap<String, Object>();
    mark.put("state", state);
    mark.put("by", by);
    mark.put("date", date);
    put(file, List.of("survey", key), mark);
  }

  /** The same, but only where somebody left one before. */
  void markAgain(Home home, String by, LocalDate date) {
    if (has(home.markFile(), List.of("survey", home.mark()))) {
      mark(home, "answered", by, date);
    }
  }

  private YamlEdit edit(String file) {
    return edits.computeIfAbsent(
        file,
        path ->
            YamlEdit.of(
                scene
                    .workspace()
                    .file(path)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElseGet(() -> fresh(path))));
  }

  private static String fresh(String path) {
    if (path.endsWith("/responsibilities.yaml")) {
      return "format: responsibilities/1\n";
    }
    var folder = path.substring("municipalities/".length());
    return """
    format: profile/1
    # Name, Art und Mitglieder stehen im Register und werden hier nicht wiederholt.
    ars: "%s"
    """
        .formatted(folder.substring(0, 12));
  }

  /** Makes the connection with the inbox as target until somebody chooses one. */
  void needConnection(String by, LocalDate date) {
    var file = scene.connectionFile();
    if (edits.containsKey(file) || scene.workspace().file(file).isPresent()) {
      return;
    }
    var destination = needDestination();
    edits.put(
        file,
        YamlEdit.of(
            """
            format: connection/1
            leistung: %s
            package: %s
            version: 1
            state: draft
            covers: %s
            intake: [%s]
            target: {system: inbox}
            """
                .formatted(
                    scene.leistung().id(), scene.leistung().version(), covers(), destination)));
    scene.leistung().variationPoints().forEach(this::routing);
    mark(file, TargetQuestions.TARGET, "unknown", by, date);
  }

  /** The rule of the package that asks a point for the unit. */
  private void routing(VariationPoint point) {
    if (!point.type().equals("unit")) {
      return;
    }
    EffectText.routing(scene.leistung(), point)
        .ifPresent(
            offer -> {
              var rule = new LinkedHashMap<String, Object>();
              rule.put("id", offer.id());
              rule.put("when", offer.when());
              rule.put("unit", "$answers." + point.id());
              rule.put("text", offer.text());
              add(scene.connectionFile(), "routing", rule);
            });
  }

  /** By one word where there is one; the whole area, also if one municipality was named. */
  private String covers() {
    var body = scene.body();
    var register = scene.book().municipalities().register();
    var areas = keys(areas());
    if (areas.equals(Set.of(body.ars()))) {
      return "own";
    }
    if (areas.equals(keys(register.membersOf(body.ars())))) {
      return "members";
    }
    return areas.equals(keys(register.municipalitiesOf(body.ars(), scene.today())))
        ? "district"
        : areas.stream().map(ars -> '"' + ars.digits() + '"').sorted().toList().toString();
  }

  private List<Body> areas() {
    var whole =
        Adaptation.find(
            scene.book(), scene.body().ars().digits(), scene.leistung().id(), scene.today());
    return whole instanceof Outcome.Done<Adaptation>(var found)
        ? found.areas()
        : scene.adaptation().areas();
  }

  private static Set<Ars> keys(List<Body> bodies) {
    return bodies.stream().map(Body::ars).collect(Collectors.toSet());
  }

  /** The Zustellpunkt the questions are about, in the profile. */
  String needDestination() {
    var id = HouseQuestions.destinationOf(scene);
    var file = scene.profileFile(scene.body());
    if (!has(file, List.of("destinations", id))) {
      var destination = new LinkedHashMap<String, Object>();
      destination.put("id", id);
      destination.put("kind", "fit-connect");
      destination.put("keys", "secret:" + id);
      add(file, "destinations", destination);
    }
    return id;
  }

  /** A statute with a title; since when it holds must still be asked. */
  void needStatute(Home home, String by, LocalDate date) {
    var file = home.file();
    var id = home.path().get(1);
    if (has(file, List.of("statutes", id))) {
      return;
    }
    var statute = new LinkedHashMap<String, Object>();
    statute.put("id", id);
    statute.put("title", PointQuestions.titleOf(scene.leistung()));
    statute.put("leistungen", scene.leistung().keys().stream().map(key -> key.digits()).toList());
    statute.put("answers", Map.of());
    add(file, "statutes", statute);
    mark(file, scene.leistung().id() + ".statute.validFrom", "unknown", by, date);
  }
}
