package de.zubringer.pipeline.bundle;

import de.zubringer.catalogue.target.Receiver;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.kernel.Outcome;
import de.zubringer.mapping.TargetDocument;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.desk.Variables;
import de.zubringer.pipeline.receivers.Enclosed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one who gets an addressed application is handed; computed only, so that a rehearsal makes
 * the very same.
 *
 * @param receiver empty where the target itself gets it
 */
public record Draft(Optional<Receiver> receiver, TargetDocument made, Bundle bundle) {

  /** For everybody who gets it; all or none, so that nobody gets what another one cannot. */
  public static Outcome<List<Draft>> all(
      Journey journey, Addressed addressed, OpenedSubmission opened, Enclosed enclosed) {
    return receivers(addressed)
        .then(
            receivers -> {
              Outcome<List<Draft>> all = Outcome.done(List.of());
              for (var receiver : receivers) {
                all =
                    all.then(
                        before ->
                            of(journey, addressed, opened, enclosed, receiver)
                                .then(draft -> Outcome.done(with(before, draft))));
              }
              return all;
            });
  }

  /** Who gets it; one that is empty where the target itself does. */
  public static Outcome<List<Optional<Receiver>>> receivers(Addressed addressed) {
    var receivers = addressed.target().receivers();
    return receivers.isFanOut()
        ? receivers
            .of(addressed.application(), addressed.variables())
            .then(chosen -> Outcome.done(chosen.stream().map(Optional::of).toList()))
        : Outcome.done(List.of(Optional.empty()));
  }

  /** What the mapping sees beside the application for one who gets it. */
  public static Map<String, Object> variables(
      Addressed addressed, Enclosed enclosed, Optional<Receiver> receiver) {
    var variables = new HashMap<>(addressed.variables());
    receiver.ifPresent(one -> variables.put("receiver", one.variable()));
    if (addressed.target().format().isPackage()) {
      variables.put("attachments", Variables.enclosed(enclosed.attachments()));
    }
    return variables;
  }

  private static Outcome<Draft> of(
      Journey journey,
      Addressed addressed,
      OpenedSubmission opened,
      Enclosed enclosed,
      Optional<Receiver> receiver) {
    return addressed
        .target()
        .engine()
        .map(addressed.application(), variables(addressed, enclosed, receiver))
        .then(
            made ->
                Bundle.of(journey, addressed, opened, made, enclosed)
                    .then(bundle -> Outcome.done(new Draft(receiver, made, bundle))));
  }

  private static List<Draft> with(List<Draft> before, Draft draft) {
    var all = new ArrayList<>(before);
    all.add(draft);
    return all;
  }
}
