package de.zubringer.pipeline;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.FieldPath;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.LocalLaw;
import de.zubringer.connection.PlanBook;
import de.zubringer.expression.Expression;
import de.zubringer.expression.Scope;
import de.zubringer.intake.OpenedAttachment;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Outcome;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.MappingEngine;
import de.zubringer.mapping.TargetDocument;
import de.zubringer.municipality.Body;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.desk.Assessment;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lets a sample of the reference workspace run by a plan of it, as far as the target document. */
final class SampleRun {
  /** On which the samples are received. */
  static final LocalDate DAY = LocalDate.of(2026, 11, 10);

  /** Places of one district differ in their key alone; a whole district would take minutes. */
  private static final int ALIKE_MAX = 3;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Workspace workspace;
  private final PlanBook book;

  SampleRun() {
    try {
      workspace = Workspace.read(Folder.read(Path.of("workspace/thueringen")));
      book = PlanBook.compile(1, workspace, DAY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PlanBook book() {
    return book;
  }

  Workspace workspace() {
    return workspace;
  }

  /** Names of the samples of the package of a plan. */
  List<String> samples(ConnectionPlan plan) {
    var folder = plan.leistung().folder() + "/samples/";
    return workspace.folder().files().tailMap(folder).keySet().stream()
        .takeWhile(path -> path.startsWith(folder))
        .filter(path -> path.endsWith(".expect.yaml"))
        .map(path -> path.substring(folder.length(), path.length() - ".expect.yaml".length()))
        .toList();
  }

  /** Areas of a plan whose law is known; of those under the same law the first few. */
  List<Ars> areas(ConnectionPlan plan) {
    var alike = new HashMap<Object, Integer>();
    return plan.covers().stream()
        .filter(area -> law(plan, area, DAY).statute().isPresent())
        .filter(area -> alike.merge(rulesFrom(plan, area), 1, Integer::sum) <= ALIKE_MAX)
        .toList();
  }

  JsonNode expectation(ConnectionPlan plan, String sample) {
    return workspace.document(path(plan, sample, ".expect.yaml")).orElseThrow().content();
  }

  /** The first expectation whose condition holds for the answers of the place. */
  JsonNode expected(ConnectionPlan plan, String sample, Ars area) {
    var application = application(plan, sample, area);
    var scope =
        Scope.of(application)
            .with(Map.of("answers", law(plan, area, factDay(plan, application)).answers()));
    for (var expected : expectation(plan, sample).path("expect")) {
      var condition = expected.path("if").asString("true");
      if (Expression.compile(condition).expression().orElseThrow().evaluate(scope).isTrue()) {
        return expected;
      }
    }
    throw new IllegalStateException("no expectation holds for " + sample);
  }

  /** The target document, by the plan and for the area. */
  Outcome<TargetDocument> document(ConnectionPlan plan, String sample, Ars area) {
    return address(plan, sample, area)
        .then(found -> found.target().engine().map(found.application(), variables(found)));
  }

  /** The document a system would get that the plan does not go to. */
  Outcome<TargetDocument> document(ConnectionPlan plan, String system, String sample, Ars area) {
    var folder = "systems/" + system;
    var mapping = FieldMapping.of(workspace, folder, plan.leistung().id()).orElseThrow();
    var format =
        Catalogue.of(workspace).system(system).orElseThrow().format(mapping.to()).orElseThrow();
    return address(plan, sample, area)
        .then(found -> MappingEngine.map(mapping, format, found.application(), variables(found)));
  }

  /** Where a target has several receivers, what the first of them gets. */
  private static Map<String, Object> variables(Addressed found) {
    var variables = new HashMap<>(found.variables());
    variables.put("receiver", Map.of("id", "kommune", "name", "Kommune (eigene Stellen)"));
    return variables;
  }

  Outcome<Addressed> address(ConnectionPlan plan, String sample, Ars area) {
    return new Assessment(book, plan, journey(plan, sample), opened(plan, sample, area)).run();
  }

  Journey journey(ConnectionPlan plan, String sample) {
    var written = expectation(plan, sample);
    var id = new JourneyId(UUID.fromString(written.at("/journey/id").asString("")));
    var channel = written.at("/journey/channel").asString("fit-connect");
    var at = receivedAt(written);
    return Journey.begun(id, plan.municipality(), plan.leistung().leika(), channel, at, at);
  }

  OpenedSubmission opened(ConnectionPlan plan, String sample, Ars area) {
    var written = expectation(plan, sample);
    var application = JSON.writeValueAsBytes(application(plan, sample, area));
    var attachments =
        written.path("attachments").values().stream().map(file -> attachment(plan, file)).toList();
    return new OpenedSubmission(
        application, "application/json", null, attachments, receivedAt(written));
  }

  private static Instant receivedAt(JsonNode written) {
    return OffsetDateTime.parse(written.at("/journey/receivedAt").asString("")).toInstant();
  }

  /** The row of a decision table by which a sample goes; empty where it never gets so far. */
  Optional<String> decision(ConnectionPlan plan, String sample, Ars area, String table) {
    return address(plan, sample, area) instanceof Outcome.Done<Addressed>(var found)
            && found.variables().get("decisions") instanceof Map<?, ?> decided
            && decided.get(table) instanceof Map<?, ?> shown
        ? Optional.of(String.valueOf(shown.get("row")))
        : Optional.empty();
  }

  private OpenedAttachment attachment(ConnectionPlan plan, JsonNode file) {
    var name = file.path("file").asString("");
    var bytes = workspace.file(plan.leistung().folder() + "/samples/" + name).orElseThrow();
    return new OpenedAttachment(
        file.path("id").asString(""), name, file.path("mediaType").asString(""), Content.of(bytes));
  }

  private JsonNode application(ConnectionPlan plan, String sample, Ars area) {
    var application = JSON.readTree(workspace.file(path(plan, sample, ".json")).orElseThrow());
    var place = expectation(plan, sample).path("areaAt").asString("");
    var cut = place.lastIndexOf('.');
    var group = application.at("/" + place.substring(0, cut).replace('.', '/'));
    ((ObjectNode) group).put(place.substring(cut + 1), area.digits());
    return application;
  }

  private LocalLaw law(ConnectionPlan plan, Ars area, LocalDate day) {
    return book.law(plan, rulesFrom(plan, area), day);
  }

  private Optional<Ars> rulesFrom(ConnectionPlan plan, Ars area) {
    return book.resolve(plan.leistung().leika(), area, DAY).rulesFrom().map(Body::ars);
  }

  private static LocalDate factDay(ConnectionPlan plan, JsonNode application) {
    try {
      return FieldPath.of(plan.leistung().submission().factDate()).find(application).stream()
          .map(hit -> LocalDate.parse(hit.value().asString("")))
          .findFirst()
          .orElse(DAY);
    } catch (DateTimeException e) {
      return LegalTime.day(DAY.atStartOfDay(LegalTime.ZONE).toInstant());
    }
  }

  private static String path(ConnectionPlan plan, String sample, String ending) {
    return plan.leistung().folder() + "/samples/" + sample + ending;
  }
}
