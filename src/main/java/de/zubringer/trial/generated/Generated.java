package de.zubringer.trial.generated;

import de.zubringer.catalogue.sample.Sample;
import de.zubringer.mapping.analysis.FormValues;
import de.zubringer.trial.CoverageCount;
import de.zubringer.trial.NotRehearsed;
import de.zubringer.trial.Purpose;
import de.zubringer.trial.TrialInput;
import de.zubringer.trial.Wanted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** All inputs that can be made for one plan in one place. */
public final class Generated {
  /** Ten times a large form with long code lists; more would only repeat the same rows. */
  static final int INPUTS_MAX = 3_000;

  private final Tryout tryout;
  private final Bases bases;
  private final FormValues values;
  private final List<TrialInput> inputs = new ArrayList<>();
  private final List<NotRehearsed> notes = new ArrayList<>();

  private Generated(Tryout tryout, Bases bases, FormValues values) {
    this.tryout = tryout;
    this.bases = bases;
    this.values = values;
  }

  /**
   * Makes them of the samples that go through.
   *
   * @param coverage goals whose answers are to be tried
   * @param day on which codes must be usable
   */
  public static Generated of(
      Tryout tryout, List<Sample> samples, CoverageCount coverage, LocalDate day) {
    var values = new FormValues(tryout.plan().leistung(), day);
    var made = new Generated(tryout, Bases.of(tryout, samples), values);
    made.make(coverage);
    return made;
  }

  private void make(CoverageCount coverage) {
    if (bases.all().isEmpty()) {
      notes.add(NotRehearsed.of("bound", "no-base"));
      return;
    }
    var leistung = tryout.plan().leistung();
    new FieldInputs(leistung, bases, values).into(inputs, notes);
    new AnswerInputs(bases).into(coverage, inputs);
    new MutationInputs(leistung, bases, values).into(inputs);
    if (inputs.size() > INPUTS_MAX) {
      notes.add(NotRehearsed.of("bound", "too-many", Integer.toString(inputs.size() - INPUTS_MAX)));
      inputs.subList(INPUTS_MAX, inputs.size()).clear();
    }
  }

  /** Changes to fields and answers, then what must fail. */
  public List<TrialInput> inputs() {
    return List.copyOf(inputs);
  }

  /** Looks for an input for each rule and row that nothing has tried by now. */
  public List<TrialInput> goals(CoverageCount coverage) {
    return bases.all().isEmpty()
        ? List.of()
        : new GoalSearch(tryout, bases, values).inputs(coverage);
  }

  /** What could not be made, and why. */
  public List<NotRehearsed> notes() {
    return List.copyOf(notes);
  }

  /** A changed sample that is to go through. */
  static TrialInput accepted(
      Sample base, String name, JsonNode content, Map<String, JsonNode> supposed, Purpose purpose) {
    var sample = base.with(name, purpose.sentence(), "valid", content);
    return new TrialInput(
        TrialInput.Source.GENERATED, purpose, sample, supposed, new Wanted.Accepted());
  }

  /** A spoilt sample that is not to. */
  static TrialInput stopped(
      Sample base, String name, JsonNode content, Purpose purpose, Wanted.Stopped wanted) {
    var sample = base.with(name, purpose.sentence(), "invalid", content);
    return new TrialInput(TrialInput.Source.GENERATED, purpose, sample, Map.of(), wanted);
  }
}
