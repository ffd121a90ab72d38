package de.zubringer.catalogue.consistency;

import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.expression.Compilation;
import de.zubringer.expression.Expression;
import de.zubringer.expression.Reference;
import de.zubringer.kernel.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an expression may read at one place of a package: fields, variables and their members. */
final class Vocabulary {
  private static final Set<String> BODY = Set.of("ars", "ags", "name");

  /** Variables of a journey beside the answers; none listed = any member. */
  private static final Map<String, Set<String>> JOURNEY =
      Map.of(
          "journey", Set.of("id", "receivedAt", "receivedOn", "channel"),
          "legalBody", BODY,
          "executingBody", BODY,
          "rulesFrom", BODY,
          "statute", Set.of("title", "date"),
          "attachments", Set.of(),
          "profile", Set.of("functions"));

  private final LeistungPackage leistung;
  private final boolean isWithApplication;
  private final Map<String, Set<String>> variables = new HashMap<>();
  private @Nullable String entry;
  private @Nullable String list;

  private Vocabulary(LeistungPackage leistung, boolean isWithApplication) {
    this.leistung = leistung;
    this.isWithApplication = isWithApplication;
    variables.put(
        "answers",
        leistung.variationPoints().stream()
            .map(VariationPoint::id)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Answers and what the administration is: what is known without an application. */
  static Vocabulary ofAnswers(LeistungPackage leistung) {
    return new Vocabulary(leistung, false).with("profile", Set.of("functions"));
  }

  /** The application and the answers. */
  static Vocabulary ofApplication(LeistungPackage leistung) {
    return new Vocabulary(leistung, true);
  }

  /** All that is known of a journey before it has its desk. */
  static Vocabulary ofJourney(LeistungPackage leistung) {
    var known = new Vocabulary(leistung, true);
    known.variables.putAll(JOURNEY);
    return known;
  }

  Vocabulary with(String variable, Set<String> members) {
    variables.put(variable, members);
    return this;
  }

  /** Adds the entry of a list and its number. */
  Vocabulary withEntry(String name, String path) {
    entry = name;
    list = path;
    return with(name + "Index", Set.of());
  }

  /** All that is wrong with an expression, as findings of a place. */
  List<Finding> check(String place, String text) {
    return switch (Expression.compile(text)) {
      case Compilation.Broken broken -> List.of(broken.finding(place));
      case Compilation.Compiled(var expression) ->
          expression.references().stream()
              .map(reference -> unknown(place, reference))
              .flatMap(Optional::stream)
              .toList();
    };
  }

  private Optional<Finding> unknown(String place, Reference reference) {
    if (!reference.isVariable()) {
      return isWithApplication ? field(place, reference.path()) : noApplication(place, reference);
    }
    var name = reference.steps().getFirst().substring(1);
    var below = reference.steps().subList(1, reference.steps().size());
    if (name.equals(entry)) {
      var steps = new ArrayList<>(List.of(String.valueOf(list)));
      steps.addAll(below);
      return field(place, String.join(".", steps));
    }
    var members = variables.get(name);
    if (members == null) {
      var known = new TreeSet<>(variables.keySet());
      return Optional.of(
          Finding.error("expression-variable", place, "$" + name, String.join(", ", known)));
    }
    return members.isEmpty() || below.isEmpty() || members.contains(below.getFirst())
        ? Optional.empty()
        : Optional.of(
            Finding.error(
                "expression-member",
                place,
                reference.path(),
                String.join(", ", new TreeSet<>(members))));
  }

  private Optional<Finding> field(String place, String path) {
    if (leistung.schema().field(FieldPath.plain(path)).isPresent()) {
      return Optional.empty();
    }
    var nearest = leistung.schema().nearest(path).orElse("–");
    return Optional.of(Finding.error("field-unknown", place, path, nearest));
  }

  private static Optional<Finding> noApplication(String place, Reference reference) {
    return Optional.of(Finding.error("expression-without-application", place, reference.path()));
  }
}
