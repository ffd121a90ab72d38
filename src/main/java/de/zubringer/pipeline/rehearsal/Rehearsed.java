package de.zubringer.pipeline.rehearsal;

import de.zubringer.catalogue.sample.Sample;
import de.zubringer.catalogue.target.Receiver;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.LocalLaw;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.mapping.MappingEngine;
import de.zubringer.mapping.TargetDocument;
import de.zubringer.pipeline.bundle.Draft;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.desk.Assessment;
import de.zubringer.pipeline.desk.Rehearsal;
import de.zubringer.pipeline.receivers.Enclosed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a sample, by the code of the journey itself.
 *
 * @param law the answers that counted; empty if it never got that far
 * @param documents for each who gets it; none if it got no desk
 */
public record Rehearsed(
    Outcome<Addressed> desk, Optional<LocalLaw> law, Outcome<List<Document>> documents) {

  /**
   * What one who gets it would be handed.
   *
   * @param receiver id; empty where the target itself gets it
   * @param tried each value with its origin, also where something else holds the document
   */
  public record Document(String receiver, MappingEngine.Tried tried) {}

  /** One sample to rehearse, and under which circumstances. */
  public record Case(Sample sample, Ars area, Map<String, ?> supposed) {}

  /**
   * Lets it go the whole way.
   *
   * @param pages whether pages and packages are made too, which takes a hundred times as long
   */
  public static Rehearsed of(PlanBook book, ConnectionPlan plan, Case one, boolean pages) {
    var journey = Rehearsal.journey(plan, one.sample());
    var opened = Rehearsal.opened(plan, one.sample(), one.area());
    var assessment = new Assessment(book, plan, journey, opened).supposing(one.supposed());
    var desk = assessment.run();
    var documents =
        desk.then(
            addressed -> {
              var isLong =
                  addressed.target().format().isPrinted()
                      || addressed.target().format().isPackage();
              var enclosed = Enclosed.of(addressed.target().system(), opened.attachments());
              return isLong && pages
                  ? Draft.all(journey, addressed, opened, enclosed).then(Rehearsed::made)
                  : tried(addressed, enclosed);
            });
    return new Rehearsed(desk, assessment.law(), documents);
  }

  private static Outcome<List<Document>> made(List<Draft> drafts) {
    return Outcome.done(
        drafts.stream()
            .map(
                draft ->
                    new Document(
                        draft.receiver().map(Receiver::id).orElse(""),
                        new MappingEngine.Tried(
                            draft.made().origins(), Outcome.done(draft.made()))))
            .toList());
  }

  private static Outcome<List<Document>> tried(Addressed addressed, Enclosed enclosed) {
    var application = addressed.application();
    return Draft.receivers(addressed)
        .then(
            receivers ->
                Outcome.done(
                    receivers.stream()
                        .map(
                            receiver ->
                                new Document(
                                    receiver.map(Receiver::id).orElse(""),
                                    addressed
                                        .target()
                                        .engine()
                                        .tried(
                                            application,
                                            Draft.variables(addressed, enclosed, receiver))))
                        .toList()));
  }

  /** As the journey would end: delivered, held or refused. */
  public Outcome<List<TargetDocument>> outcome() {
    return documents.then(
        all -> {
          Outcome<List<TargetDocument>> made = Outcome.done(List.of());
          for (var document : all) {
            made =
                made.then(
                    before ->
                        document
                            .tried()
                            .outcome()
                            .then(
                                file -> {
                                  var with = new ArrayList<>(before);
                                  with.add(file);
                                  return Outcome.done(with);
                                }));
          }
          return made;
        });
  }

  /** What a person must know although nothing holds it. */
  public Findings hints() {
    return desk instanceof Outcome.Done<Addressed>(var addressed)
        ? addressed.hints()
        : Findings.NONE;
  }
}
