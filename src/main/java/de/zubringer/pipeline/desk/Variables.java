package de.zubringer.pipeline.desk;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.LocalLaw;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Outcome;
import de.zubringer.municipality.Body;
import de.zubringer.pipeline.Journey;
import de.zubringer.responsibility.Resolution;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What expressions and mappings see beside the application, as the workspace format names it. */
public final class Variables {
  private Variables() {}

  public static Map<String, Object> of(
      Journey journey,
      ConnectionPlan plan,
      Resolution resolution,
      LocalLaw law,
      OpenedSubmission opened) {
    var variables = new HashMap<String, Object>();
    variables.put("journey", journey(journey, plan, opened));
    variables.put("legalBody", body(resolution.legalBody()));
    variables.put("executingBody", body(resolution.executingBody()));
    variables.put("rulesFrom", body(resolution.rulesFrom()));
    variables.put("answers", law.answers());
    variables.put("profile", Map.of("functions", List.copyOf(plan.profile().functions())));
    variables.put(
        "attachments",
        opened.attachments().stream()
            .map(file -> attachment(file.id(), file.fileName(), file.mediaType()))
            .toList());
    law.statute()
        .ifPresent(
            statute -> {
              var shown = new HashMap<String, Object>(Map.of("title", statute.title()));
              var date = statute.date();
              if (date != null) {
                shown.put("date", date.toString());
              }
              variables.put("statute", shown);
            });
    return variables;
  }

  /**
   * The same with {@code $fees}, amounts by the answers that hold on the fact day, and {@code
   * $decisions}, which may ask for them.
   */
  public static Outcome<Map<String, Object>> withFeesAndDecisions(
      ConnectionPlan plan, JsonNode application, Map<String, Object> variables, LocalDate factDay) {
    return plan.leistung()
        .fees()
        .compute(application, variables, factDay)
        .then(
            fees -> {
              variables.put("fees", fees);
              return plan.leistung().decisions().decide(application, variables);
            })
        .then(
            decisions -> {
              variables.put("decisions", decisions);
              return Outcome.done(variables);
            });
  }

  /** {@code $attachments} of a target that takes only some of them. */
  public static List<Map<String, String>> enclosed(List<DeliveryOrder.Attachment> taken) {
    return taken.stream()
        .map(file -> attachment(file.id(), file.fileName(), file.mediaType()))
        .toList();
  }

  private static Map<String, String> attachment(String id, String fileName, String mediaType) {
    return Map.of("id", id, "fileName", fileName, "mediaType", mediaType);
  }

  private static Map<String, Object> journey(
      Journey journey, ConnectionPlan plan, OpenedSubmission opened) {
    var receivedAt = opened.receivedAt().atZone(LegalTime.ZONE);
    return Map.of(
        "id", journey.id().toString(),
        "receivedAt", receivedAt.toOffsetDateTime().toString(),
        "receivedOn", LocalDate.from(receivedAt).toString(),
        "channel", journey.channel(),
        "leistung", plan.leistung().name(),
        "mediaType", opened.mediaType());
  }

  private static Map<String, Object> body(Optional<Body> body) {
    return body.<Map<String, Object>>map(
            found ->
                Map.of("ars", found.ars().digits(), "ags", found.ars().ags(), "name", found.name()))
        .orElseGet(Map::of);
  }
}
