package de.zubringer.trial.generated;

import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.sample.Sample;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.expression.Expression;
import de.zubringer.expression.Reference;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.Row;
import de.zubringer.mapping.SourcePath;
import de.zubringer.mapping.analysis.FormValues;
import de.zubringer.responsibility.RuleLine;
import de.zubringer.trial.CoverageCount;
import de.zubringer.trial.CoverageCount.Goal;
import de.zubringer.trial.Purpose;
import de.zubringer.trial.TrialInput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Looks for an application that makes a rule decide or a row write something, or nothing: changes
 * the fields it reads, one and then two at a time, until the run itself says that it did.
 */
final class GoalSearch {
  /** Two fields of some ten values each. */
  private static final int TRIES_MAX = 120;

  /** What a person waits for: at less than a millisecond each. */
  private static final int ALL_TRIES_MAX = 3_000;

  private final Tryout tryout;
  private final Bases bases;
  private final Candidates candidates;
  private int tries;

  GoalSearch(Tryout tryout, Bases bases, FormValues values) {
    this.tryout = tryout;
    this.bases = bases;
    this.candidates = new Candidates(tryout.plan().leistung(), values);
  }

  List<TrialInput> inputs(CoverageCount coverage) {
    var found = new ArrayList<TrialInput>();
    var met = new LinkedHashSet<Goal>();
    for (var goal : coverage.open()) {
      if (!met.contains(goal) && tries < ALL_TRIES_MAX) {
        search(goal, coverage)
            .ifPresent(
                hit -> {
                  met.addAll(hit.met());
                  found.add(hit.input());
                });
      }
    }
    return found;
  }

  private record Hit(TrialInput input, Collection<Goal> met) {}

  private Optional<Hit> search(Goal goal, CoverageCount coverage) {
    var fields = fields(goal);
    var left = TRIES_MAX;
    for (var base : bases.all()) {
      var contents = candidates.contents(base, fields, texts(goal)).iterator();
      while (contents.hasNext()) {
        if (left-- == 0 || tries++ >= ALL_TRIES_MAX) {
          return Optional.empty();
        }
        var hit = tried(goal, base, contents.next(), coverage);
        if (hit.isPresent()) {
          return hit;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Hit> tried(Goal goal, Sample base, JsonNode content, CoverageCount coverage) {
    var purpose = purpose(goal);
    var input = Generated.accepted(base, name(goal), content, Map.of(), purpose);
    var rehearsed = tryout.run(input.sample(), Map.of());
    var answers = tryout.answers(input.sample(), Map.of(), rehearsed);
    var met = coverage.tried(rehearsed, answers);
    return met.contains(goal) ? Optional.of(new Hit(input, met)) : Optional.empty();
  }

  private static Purpose purpose(Goal goal) {
    return switch (goal) {
      case Goal.Rule rule -> Purpose.of("rule", rule.id());
      case Goal.RowValue row ->
          Purpose.of(row.empty() ? "row-empty" : "row-value", row.target(), row.system());
      case Goal.Answer answer -> Purpose.of("answer", answer.question(), answer.shown());
    };
  }

  private static String name(Goal goal) {
    return switch (goal) {
      case Goal.Rule rule -> "rule: " + rule.id();
      case Goal.RowValue row ->
          "row: " + row.system() + " " + row.target() + (row.empty() ? " = –" : "");
      case Goal.Answer answer -> "answer: " + answer.point();
    };
  }

  /** Paths in the application that decide about it. */
  private List<String> fields(Goal goal) {
    return switch (goal) {
      case Goal.Rule rule -> fields(rule.id());
      case Goal.RowValue wanted ->
          rows(wanted).flatMap(found -> fields(found.mapping(), found.row())).distinct().toList();
      case Goal.Answer answer -> List.of();
    };
  }

  /** Whole expressions, for the values that stand in them. */
  private List<String> texts(Goal goal) {
    return switch (goal) {
      case Goal.Rule rule ->
          plan().routing().rules().stream()
              .filter(one -> one.id().equals(rule.id()))
              .map(one -> one.when().text())
              .toList();
      case Goal.RowValue wanted ->
          rows(wanted)
              .flatMap(found -> Stream.of(found.row().when(), found.row().expression()))
              .flatMap(Stream::ofNullable)
              .toList();
      case Goal.Answer answer -> List.of();
    };
  }

  private List<String> fields(String rule) {
    var routing =
        plan().routing().rules().stream()
            .filter(one -> one.id().equals(rule))
            .flatMap(one -> one.when().references().stream())
            .filter(reference -> !reference.isVariable())
            .map(Reference::path);
    var content =
        tryout.book().responsibilities().rules().stream()
            .filter(line -> line.id().equals(rule))
            .map(RuleLine::fields)
            .flatMap(List::stream);
    return Stream.concat(routing, content).distinct().toList();
  }

  private record Found(FieldMapping mapping, Row row) {}

  private Stream<Found> rows(Goal.RowValue wanted) {
    return plan().targets().stream()
        .filter(target -> target.system().id().equals(wanted.system()))
        .flatMap(
            target ->
                target.mapping().rows().stream()
                    .filter(row -> row.target().equals(wanted.target()))
                    .map(row -> new Found(target.mapping(), row)));
  }

  private static Stream<String> fields(FieldMapping mapping, Row row) {
    var expressions =
        Stream.of(row.when(), row.expression())
            .flatMap(Stream::ofNullable)
            .flatMap(text -> Expression.compile(text).expression().stream())
            .flatMap(expression -> expression.references().stream())
            .map(Reference::path);
    return Stream.concat(expressions, row.source().stream())
        .map(source -> field(mapping, row, source))
        .filter(path -> !path.isEmpty());
  }

  /** Where a source of a row stands in the application; empty for anything else. */
  private static String field(FieldMapping mapping, Row row, String source) {
    var path = SourcePath.of(source);
    if (!path.isVariable()) {
      return path.dotted();
    }
    return mapping.around(row.target()).stream()
        .filter(repeat -> repeat.as().equals(path.variable()))
        .map(repeat -> repeat.source() + "." + path.dotted())
        .findFirst()
        .orElse("");
  }

  private ConnectionPlan plan() {
    return tryout.plan();
  }

  /** Contents a search may try. */
  private static final class Candidates {
    /** Of a long list the first few are as good as any. */
    private static final int EACH_MAX = 30;

    private static final int FIELDS_MAX = 4;

    private final LeistungPackage leistung;
    private final FormValues values;

    Candidates(LeistungPackage leistung, FormValues values) {
      this.leistung = leistung;
      this.values = values;
    }

    /** A base as it is, then with one field changed, then with two; only what the form allows. */
    Stream<JsonNode> contents(Sample base, List<String> paths, List<String> texts) {
      var fields =
          paths.stream()
              .flatMap(path -> leistung.schema().field(path).stream())
              .filter(field -> !FieldInputs.isArea(leistung, field))
              .limit(FIELDS_MAX)
              .toList();
      var one =
          fields.stream().flatMap(field -> changed(base.application(), field, texts).stream());
      var two =
          fields.stream()
              .flatMap(
                  first ->
                      changed(base.application(), first, texts).stream()
                          .flatMap(
                              content ->
                                  fields.stream()
                                      .filter(second -> !Objects.equals(first, second))
                                      .flatMap(
                                          second -> changed(content, second, texts).stream())));
      var all = Stream.concat(Stream.of(base.application()), Stream.concat(one, two));
      return all.filter(content -> leistung.schema().check(content).isEmpty());
    }

    private List<JsonNode> changed(JsonNode content, DataField field, List<String> texts) {
      return Spots.of(content, field).stream()
          .flatMap(
              place ->
                  Literals.values(field, values.of(field), texts)
                      .limit(EACH_MAX)
                      .flatMap(value -> Tree.with(content, place, value.orElse(null)).stream()))
          .toList();
    }
  }
}
