package de.zubringer.web.trial;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.access.Role;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanBook;
import de.zubringer.draft.Drafts;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.ops.Software;
import de.zubringer.signoff.OwnInputs;
import de.zubringer.signoff.TrialProtocols;
import de.zubringer.trial.TrialInput;
import de.zubringer.trial.TrialRun;
import de.zubringer.trial.Watcher;
import de.zubringer.trial.comparison.TrialComparison;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.workspace.Workspace;
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
                            person.author())
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
    return begun(person, asked, order, (done, known) -> watcher.played(done, 2 * known))
        .<TrialEnd>map(
            begun ->
                new TrialEnd.Compared(
                    TrialComparison.of(
                        earlier.get(),
                        begun.done(),
                        (done, known) -> watcher.played(known + done, 2 * known)),
                    name(version)))
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
                                TrialRun.of(
                                    subject, order.wish(own(person, drafted, order)), watcher))));
  }

  /** What somebody really sent is not for those who see every administration. */
  private List<TrialInput> own(Person person, Drafted drafted, TrialOrder order) {
    if (!order.own()) {
      return List.of();
    }
    return person.role() == Role.LAND
        ? inputs.inventedForTrial(drafted.owner(), drafted.leistung())
        : inputs.forTrial(drafted.owner(), drafted.leistung());
  }

  private Optional<TrialRun.Subject> earlier(
      MunicipalityId owner, String leistung, int version, TrialOrder order) {
    if (version == 0) {
      return subject(connections.workspace(), connections.current(), owner, leistung, order);
    }
    return drafts
        .at(owner, version)
        .flatMap(
            workspace ->
                subject(
                    workspace, PlanBook.unchecked(workspace, order.day()), owner, leistung, order));
  }

  private static Optional<TrialRun.Subject> subject(
      Workspace workspace, PlanBook book, MunicipalityId owner, String leistung, TrialOrder order) {
    return Adaptation.lookUp(book, owner.toString(), leistung, order.day())
        .flatMap(found -> TrialRun.Subject.of(workspace, book, found));
  }
}
