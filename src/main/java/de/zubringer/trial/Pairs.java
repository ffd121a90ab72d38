package de.zubringer.trial;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.sample.Sample;
import de.zubringer.catalogue.target.Receiver;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.connection.PlanTarget;
import de.zubringer.kernel.Outcome;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.analysis.MappingAnalysis;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.desk.Rehearsal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tries every Leistung with every system that has a mapping for it, in every administration that is
 * connected: also where it runs another system today, for that is what it could change to. Used by
 * one thread.
 */
public final class Pairs {
  private final PlanBook book;
  private final Function<LeistungPackage, List<Sample>> samples;
  private final LocalDate today;
  private final List<Pair> all;

  /** What the desk says of each sample; the same for every system. */
  private final Map<ConnectionPlan, List<Outcome<Addressed>>> desks = new HashMap<>();

  /**
   * Looks at each mapping; one for what does not exist is left out, the check of the workspace
   * tells of it.
   *
   * @param samples of a package
   * @param today codes that can be used neither then nor later do not count
   */
  public Pairs(
      PlanBook book,
      List<FieldMapping> mappings,
      Function<LeistungPackage, List<Sample>> samples,
      LocalDate today) {
    this.book = book;
    this.samples = samples;
    this.today = today;
    this.all = mappings.stream().map(this::pair).flatMap(Optional::stream).toList();
  }

  /** In the order of the mappings. */
  public List<Pair> all() {
    return all;
  }

  /** What becomes of all samples in every administration that is connected for the Leistung. */
  public List<Pair.Place> places(Pair pair) {
    var mapping = pair.mapping();
    var format = pair.system().format(mapping.to()).orElseThrow();
    var untouched = PlanTarget.notInstalled(pair.system(), format, mapping);
    return book.plans().stream()
        .filter(plan -> plan.leistung().id().equals(pair.leistung().id()))
        .filter(plan -> mapping.covers(plan.leistung().version()))
        .map(plan -> place(plan, untouched))
        .toList();
  }

  private Optional<Pair> pair(FieldMapping mapping) {
    var leistung = mapping.newestPackage(book.catalogue());
    var system = mapping.system(book.catalogue());
    var format = system.flatMap(found -> found.format(mapping.to()));
    return leistung.isPresent() && format.isPresent()
        ? Optional.of(
            new Pair(
                leistung.get(),
                system.orElseThrow(),
                mapping,
                MappingAnalysis.of(
                    mapping, leistung.get(), format.get(), system.get().limits(), today)))
        : Optional.empty();
  }

  private Pair.Place place(ConnectionPlan plan, PlanTarget untouched) {
    var used =
        plan.targets().stream()
            .filter(one -> one.system().id().equals(untouched.system().id()))
            .findFirst();
    var target = used.orElse(untouched);
    var held = 0;
    var written = 0;
    var all = desks.computeIfAbsent(plan, this::desks);
    for (var desk : all) {
      if (desk instanceof Outcome.Done<Addressed>(var found)) {
        if (isWritten(target, found)) {
          written++;
        } else {
          held++;
        }
      }
    }
    return new Pair.Place(
        plan.body(), used.isPresent(), all.size() - held - written, held, written);
  }

  private List<Outcome<Addressed>> desks(ConnectionPlan plan) {
    return samples.apply(plan.leistung()).stream()
        .map(sample -> Rehearsal.address(book, plan, sample))
        .toList();
  }

  /** For everybody who is to get it, where the system hands it on to several. */
  private static boolean isWritten(PlanTarget target, Addressed found) {
    var variables = found.variables();
    if (!target.receivers().isFanOut()) {
      return isWritten(target, found, variables);
    }
    return target.receivers().of(found.application(), variables)
            instanceof Outcome.Done<List<Receiver>>(var receivers)
        && receivers.stream()
            .allMatch(receiver -> isWritten(target, found, with(variables, receiver)));
  }

  private static boolean isWritten(PlanTarget target, Addressed found, Map<String, ?> variables) {
    return target.engine().tried(found.application(), variables).outcome()
        instanceof Outcome.Done<?>;
  }

  private static Map<String, Object> with(Map<String, ?> variables, Receiver receiver) {
    var all = new HashMap<String, Object>(variables);
    all.put("receiver", receiver.variable());
    return all;
  }
}
