package de.zubringer.web.trial;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.access.Role;
import de.zubringer.audit.Author;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanBook;
import de.zubringer.draft.Drafts;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.signoff.OwnInputs;
import de.zubringer.signoff.TrialProtocols;
import de.zubringer.trial.TrialInput;
import de.zubringer.trial.TrialRun;
import de.zubringer.trial.Watcher;
import de.zubringer.trial.comparison.TrialComparison;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.frame.Software;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a trial does beside the pages: always with the draft as it is when it begins. */
@Component
class TrialWork {
  private final Adaptations adaptations;
  private final OwnInputs inputs;
  private final TrialProtocols protocols;
  private final Drafts drafts;
  private final Connections connections;

  TrialWork(
      Adaptations adaptations,
      OwnInputs inputs,
      TrialProtocols protocols,
      Drafts drafts,
      Connections connections) {
    this.adaptations = adaptations;
    this.inputs = inputs;
    this.protocols = protocols;
    this.drafts = drafts;
    this.connections = connections;
  }

  /** The draft and what of it is rehearsed. */
  private record Begun(Drafted drafted, TrialRun.Subject subject, TrialRun.Done done) {}

  TrialEnd run(Person person, Drafted asked, TrialOrder order, Watcher watcher) {
    return begun(person, asked, order, watcher)
        .<TrialEnd>map(begun -> new TrialEnd.Ran(begun.done().trial()))
        .orElseGet(TrialWork::noPlan);
  }

  TrialEnd keep(Person person, Drafted asked, TrialOrder order, Watcher watcher) {
    return begun(person, asked, order.everywhere(), watcher)
        .<TrialEnd>map(
            begun ->
                new TrialEnd.Kept(
                    protocols
                        .keep(
                            asked.owner(),
                            begun.subject(),
                            begun.done(),
                            Software.version(),
                            begun.drafted().draft().version(),
                            new Author(person.name(), person.role().word()))
                        .number()))
        .orElseGet(TrialWork::noPlan);
  }

  /**
   * Lets the same inputs go their way by the draft and by an earlier state.
   *
   * @param version of the draft; 0 for what is live
   */
  TrialEnd compare(Person person, Drafted asked, TrialOrder order, int version, Watcher watcher) {
    var earlier = earlier(asked.owner(), asked.leistung(), version, order);
    if (earlier.isEmpty()) {
      return new TrialEnd.Failed(say("vergleich.kein-plan"));
    }
    return begun(person, asked, order, watcher)
        .<TrialEnd>map(
            begun ->
                new TrialEnd.Compared(
                    TrialComparison.of(earlier.get(), begun.done()), name(version)))
        .orElseGet(TrialWork::noPlan);
  }

  static String name(int version) {
    return version == 0
        ? say("vergleich.live")
        : say("vergleich.version", Integer.toString(version));
  }

  private static TrialEnd noPlan() {
    return new TrialEnd.Failed(say("probelauf.lauf.kein-plan"));
  }

  private Optional<Begun> begun(Person person, Drafted asked, TrialOrder order, Watcher watcher) {
    return adaptations
        .of(asked.owner(), asked.leistung())
        .flatMap(
            drafted ->
                order
                    .subject(drafted)
                    .map(
                        subject ->
                            new Begun(
                                drafted,
                                subject,
                                TrialRun.of(subject, order.wish(own(person, drafted)), watcher))));
  }

  /** What somebody really sent is not for those who see every administration. */
  private List<TrialInput> own(Person person, Drafted drafted) {
    var all = inputs.forTrial(drafted.owner(), drafted.leistung());
    return person.role() == Role.LAND
        ? all.stream().filter(one -> one.source() == TrialInput.Source.OWN).toList()
        : all;
  }

  private Optional<TrialRun.Subject> earlier(
      MunicipalityId owner, String leistung, int version, TrialOrder order) {
    var live = connections.current();
    if (version == 0) {
      var workspace = connections.workspace();
      return adaptation(live, owner, leistung, order.day())
          .flatMap(
              found ->
                  found
                      .plan()
                      .map(plan -> new TrialRun.Subject(workspace, live, plan, found.areas())));
    }
    return drafts
        .at(owner, version)
        .flatMap(
            workspace -> {
              var book = PlanBook.unchecked(workspace, order.day());
              return adaptation(book, owner, leistung, order.day())
                  .flatMap(
                      found ->
                          found
                              .plan()
                              .map(
                                  plan ->
                                      new TrialRun.Subject(workspace, book, plan, found.areas())));
            });
  }

  private static Optional<Adaptation> adaptation(
      PlanBook book, MunicipalityId owner, String leistung, LocalDate day) {
    return Adaptation.find(book, owner.toString(), leistung, day)
            instanceof Outcome.Done<Adaptation>(var found)
        ? Optional.of(found)
        : Optional.empty();
  }
}
