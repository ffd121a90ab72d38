package de.zubringer.web.mappings;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.sample.Sample;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.mappings.MappingPage.FieldLine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody chose to see of a mapping; unknown choices count as none.
 *
 * @param plan of the chosen administration, or of the first there is
 * @param sample chosen, or the first that is valid
 */
record MappingChoice(
    List<ConnectionPlan> plans,
    List<Sample> samples,
    Optional<ConnectionPlan> plan,
    Optional<Sample> sample,
    boolean onlyOpen,
    String text) {
  private static final String OPEN = "offen";

  static MappingChoice of(
      List<ConnectionPlan> plans, List<Sample> samples, Map<String, String> asked) {
    var plan =
        plans.stream()
            .filter(one -> one.body().ars().digits().equals(asked.get("kommune")))
            .findFirst()
            .or(() -> plans.stream().findFirst());
    var sample =
        samples.stream()
            .filter(one -> one.name().equals(asked.get("muster")))
            .findFirst()
            .or(() -> samples.stream().filter(one -> one.kind().equals("valid")).findFirst());
    return new MappingChoice(
        plans,
        samples,
        plan,
        sample,
        OPEN.equals(asked.get("filter")),
        asked.getOrDefault("text", "").strip());
  }

  /** The mapping with the local rows of the chosen administration, in its package version. */
  MappedSystem shown(MappedSystem mapped) {
    return plan.flatMap(
            found ->
                SampleRun.target(found, mapped)
                    .map(
                        target ->
                            new MappedSystem(
                                target.system(),
                                target.format(),
                                found.leistung(),
                                target.mapping())))
        .orElse(mapped);
  }

  Optional<SampleRun> run(PlanBook book, MappedSystem mapped) {
    return plan.isPresent() && sample.isPresent()
        ? SampleRun.of(book, plan.get(), mapped, sample.get())
        : Optional.empty();
  }

  /** Whether a line is asked for. */
  boolean shows(FieldLine line) {
    var words =
        Stream.concat(
            Stream.of(line.name(), line.title()),
            line.sources().stream().flatMap(one -> Stream.of(one.title(), one.code())));
    return (!onlyOpen || line.open()) && words.anyMatch(this::holdsText);
  }

  private boolean holdsText(String word) {
    return word.toLowerCase(Locale.GERMAN).contains(text.toLowerCase(Locale.GERMAN));
  }

  MappingPage.Asked asked() {
    return new MappingPage.Asked(
        plans.stream()
            .map(
                one ->
                    new Choice(
                        one.body().ars().digits(),
                        one.body().fullName(),
                        plan.filter(one::equals).isPresent()))
            .toList(),
        samples.stream()
            .map(one -> new Choice(one.name(), one.title(), sample.filter(one::equals).isPresent()))
            .toList(),
        List.of(
            new Choice("", say("liste.alle"), !onlyOpen),
            new Choice(OPEN, say("abbildung.filter.offen"), onlyOpen)),
        text);
  }

  /** To go on with the same administration; empty where there is none. */
  String municipalityQuery() {
    return plan.map(one -> "?kommune=" + one.body().ars().digits()).orElse("");
  }
}
