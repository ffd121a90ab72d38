package de.zubringer.trial;

import de.zubringer.catalogue.sample.Sample;
import de.zubringer.catalogue.sample.Samples;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Outcome;
import de.zubringer.mapping.TargetDocument;
import de.zubringer.mapping.analysis.FormValues;
import de.zubringer.municipality.Body;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.rehearsal.Rehearsed;
import de.zubringer.trial.generated.Generated;
import de.zubringer.trial.generated.Tryout;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Probelauf: lets applications go the way of a plan by the code of the journey, as far as the
 * document, and tells what became of each and what was not tried. Used by one thread.
 */
public final class TrialRun {
  /**
   * What is rehearsed.
   *
   * @param areas places whose applications are tried
   */
  public record Subject(Workspace workspace, PlanBook book, ConnectionPlan plan, List<Body> areas) {

    /** All places of an adaptation; empty while it has no plan. */
    public static Optional<Subject> of(Workspace workspace, PlanBook book, Adaptation adaptation) {
      return adaptation.plan().map(plan -> new Subject(workspace, book, plan, adaptation.areas()));
    }

    /** In the first place where it can be rehearsed: what differs elsewhere are answers. */
    public Subject inOnePlace(LocalDate day) {
      var first = Places.of(this, day).rehearsed().stream().limit(1).toList();
      return new Subject(workspace, book, plan, first);
    }
  }

  /**
   * With what.
   *
   * @param own inputs beside the samples of the package
   * @param generated whether further ones are made from the form, the answers and the rules
   * @param day on which it is rehearsed
   * @param moved whether every input is received on that day
   */
  public record Wish(List<TrialInput> own, boolean generated, LocalDate day, boolean moved) {}

  /** An input as it was tried in a place, to be tried again. */
  public record Played(TrialInput input, Body area) {}

  /** A finished trial and all that was tried for it. */
  public record Done(Trial trial, List<Played> played) {}

  private final Subject subject;
  private final Wish wish;
  private final Watcher watcher;
  private final Places places;
  private final Golden golden;
  private final CoverageCount coverage;
  private final List<TrialResult> results = new ArrayList<>();
  private final List<Played> played = new ArrayList<>();
  private final List<NotRehearsed> notes = new ArrayList<>();

  private int known;

  private TrialRun(Subject subject, Wish wish, Watcher watcher) {
    this.subject = subject;
    this.wish = wish;
    this.watcher = watcher;
    this.places = Places.of(subject, wish.day());
    this.golden = new Golden(subject.workspace());
    var keys = subject.areas().stream().map(Body::ars).toList();
    var decisive = Decisive.rules(subject.book(), subject.plan(), keys, wish.day());
    var values = new FormValues(subject.plan().leistung(), wish.day());
    this.coverage = new CoverageCount(subject.plan(), decisive, values);
  }

  /** Rehearses; the plan may cover only some of the places. */
  public static Done of(Subject subject, Wish wish) {
    return of(subject, wish, Watcher.NOBODY);
  }

  /** The same, for somebody who waits and may want to end it. */
  public static Done of(Subject subject, Wish wish, Watcher watcher) {
    return new TrialRun(subject, wish, watcher).run();
  }

  /** What the same inputs become by another state of the plan, in the same order. */
  public static List<TrialResult> again(Subject subject, LocalDate day, List<Played> played) {
    return again(subject, day, played, Watcher.NOBODY);
  }

  /** The same, for somebody who waits and may want to end it. */
  public static List<TrialResult> again(
      Subject subject, LocalDate day, List<Played> played, Watcher watcher) {
    var run = new TrialRun(subject, new Wish(List.of(), false, day, false), watcher);
    var results = new ArrayList<TrialResult>();
    for (var one : played) {
      results.add(run.result(one.input(), one.area(), false));
      watcher.played(results.size(), played.size());
    }
    return List.copyOf(results);
  }

  /** Samples of a package as inputs, with what is expected of them. */
  public static List<TrialInput> inputs(
      Workspace workspace, ConnectionPlan plan, TrialInput.Source source) {
    return Samples.of(workspace, plan.leistung()).stream()
        .map(
            sample -> {
              var expected = Samples.expected(workspace, plan.leistung(), sample);
              var wanted =
                  expected.isEmpty() ? new Wanted.Anything() : new Wanted.Written(expected);
              return new TrialInput(source, Purpose.of(source.word()), sample, Map.of(), wanted);
            })
        .toList();
  }

  private Done run() {
    var inputs =
        new ArrayList<>(inputs(subject.workspace(), subject.plan(), TrialInput.Source.PACKAGE));
    inputs.addAll(wish.own());
    var all =
        places.rehearsed().stream()
            .flatMap(
                area ->
                    inputs.stream()
                        .filter(input -> isFor(input, area))
                        .map(input -> new Played(input, area)))
            .toList();
    known = all.size();
    all.forEach(one -> play(one.input(), one.area()));
    places.left().forEach(notes::add);
    if (wish.generated()) {
      generate(inputs);
    } else {
      notes.add(NotRehearsed.of("bound", "generated"));
    }
    var open = new ArrayList<>(coverage.notRehearsed());
    open.addAll(notes);
    open.add(NotRehearsed.of("outside", "outside"));
    var trial =
        new Trial(
            wish.day(),
            wish.moved(),
            List.copyOf(results),
            coverage.rules(),
            coverage.rows(),
            coverage.answers(),
            List.copyOf(open));
    return new Done(trial, List.copyOf(played));
  }

  /** One that names its own place is tried there; if that is none of ours, in the first. */
  private boolean isFor(TrialInput input, Body area) {
    if (input.source() == TrialInput.Source.PACKAGE || !input.sample().areaAt().isEmpty()) {
      return true;
    }
    var at = FieldValues.pointer(subject.plan().leistung().submission().area());
    var own = input.sample().application().at(at).asString("");
    var home =
        places.rehearsed().stream().filter(one -> one.ars().digits().equals(own)).findFirst();
    return area.equals(home.orElse(places.rehearsed().getFirst()));
  }

  /**
   * In one place, which stands for all: what differs elsewhere are answers, and those are tried.
   * Nothing is made of what somebody really sent.
   */
  private void generate(List<TrialInput> inputs) {
    if (places.rehearsed().isEmpty()) {
      return;
    }
    var area = places.rehearsed().getFirst();
    var samples =
        inputs.stream()
            .filter(input -> input.source() != TrialInput.Source.RECORDED)
            .map(input -> moved(input.sample()))
            .toList();
    var generated =
        Generated.of(
            new Tryout(subject.book(), subject.plan(), area.ars()), samples, coverage, wish.day());
    known += generated.inputs().size();
    generated.inputs().forEach(input -> play(input, area));
    generated.goals(coverage).forEach(input -> play(input, area));
    notes.addAll(generated.notes());
  }

  private void play(TrialInput given, Body area) {
    var isMoved = given.source() == TrialInput.Source.GENERATED;
    var input = isMoved ? given : given.with(moved(given.sample()));
    played.add(new Played(input, area));
    results.add(result(input, area, input.source() == TrialInput.Source.PACKAGE && !wish.moved()));
    watcher.played(results.size(), Math.max(known, results.size()));
  }

  private TrialResult result(TrialInput input, Body area, boolean compares) {
    var sample = input.sample();
    var pages = input.source() != TrialInput.Source.GENERATED;
    var one = new Rehearsed.Case(sample, area.ars(), input.supposed());
    var rehearsed = Rehearsed.of(subject.book(), subject.plan(), one, pages);
    var answers = Tryout.answers(subject.book(), subject.plan(), one, rehearsed);
    coverage.add(rehearsed, answers);
    var application = sample.at(area.ars().digits());
    var verdict = Judge.verdict(input.wanted(), application, answers, rehearsed);
    var differences = new ArrayList<>(verdict.differences());
    if (compares) {
      golden(sample, area, rehearsed).ifPresent(differences::add);
    }
    return new ResultOf(input, area, rehearsed)
        .result(new Judge.Verdict(verdict.expected(), differences));
  }

  private Optional<String> golden(Sample sample, Body area, Rehearsed rehearsed) {
    if (!(rehearsed.desk() instanceof Outcome.Done<Addressed>(var addressed))) {
      return Optional.empty();
    }
    var documents =
        rehearsed.outcome() instanceof Outcome.Done<List<TargetDocument>>(var made)
            ? made
            : List.<TargetDocument>of();
    return golden.difference(
        addressed.target().system(),
        subject.plan().leistung().id(),
        sample.name(),
        area.ars().digits(),
        addressed.target().format().charset(),
        documents);
  }

  private Sample moved(Sample sample) {
    return wish.moved() ? MovedClock.to(wish.day(), sample, subject.plan().leistung()) : sample;
  }
}
