package de.zubringer.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import de.zubringer.connection.Connections;
import de.zubringer.delivery.Deliveries;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.intake.StoredSubmission;
import de.zubringer.intake.Submissions;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Severity;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.pace.Couriers;
import de.zubringer.pipeline.pace.Waits;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.vault.Secrets;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends applications about dogs and lets time go by. */
final class PacedRig {
  static final String FINANZWESEN = "finanzwesen";
  static final String KOMMUNALSTEUER = "kommunalsteuer";

  private static final String SYSTEM = "systems/finanzwesen-rest/system.yaml";

  private static final String SAMPLES = "packages/hundesteuer-anmeldung/1.0.0/samples/";
  private static final String ATTACHED =
      """
      [{"id": "versicherung", "fileName": "schein.pdf", "mediaType": "application/pdf",
        "part": "attachment:0"}]
      """;

  @Autowired private Connections connections;
  @Autowired private Submissions submissions;
  @Autowired private Secrets secrets;
  @Autowired private ManualScheduler scheduler;
  @Autowired private MovableClock clock;
  @Autowired private JdbcClient sql;
  @Autowired private Targets targets;
  @Autowired Couriers couriers;
  @Autowired Journeys journeys;
  @Autowired Waits waits;

  /** In place of the connectors. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Wired {
    @Bean
    Targets targets() {
      return new Targets();
    }

    @Bean
    @Primary
    Deliveries controlledDeliveries(Targets targets) {
      return targets.deliveries();
    }

    @Bean
    PacedRig pacedRig() {
      return new PacedRig();
    }
  }

  /** Two administrations with a system each; that of Erfurt demands the order of a case. */
  void begin() {
    if (connections.current().plans().isEmpty()) {
      var files =
          WorkspaceFiles.reference()
              .replace(SYSTEM, "testSystem: true", "testSystem: true\n    order: case");
      var findings = connections.goLive(files.folder(), "Test");
      assertThat(findings).filteredOn(one -> one.severity() == Severity.ERROR).isEmpty();
      secrets.write(LiveWorkspace.ERFURT, FINANZWESEN, "token".getBytes(StandardCharsets.US_ASCII));
    }
    targets.behave();
    couriers.allWell();
    sql.sql("delete from scheduled_tasks").update();
    sql.sql("update pipeline_journey set next_attempt_at = null").update();
  }

  List<JourneyId> toErfurt(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> send(LiveWorkspace.ERFURT, "160510000000", null))
        .toList();
  }

  List<JourneyId> toSaaletal(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> send(LiveWorkspace.SAALETAL, "160745011079", null))
        .toList();
  }

  /** Of a case, a second after whatever was before. */
  JourneyId toErfurt(UUID caseId) {
    clock.move(Duration.ofSeconds(1));
    return send(LiveWorkspace.ERFURT, "160510000000", caseId);
  }

  private JourneyId send(MunicipalityId municipality, String area, @Nullable UUID caseId) {
    var id = new JourneyId(UUID.randomUUID());
    var stored =
        new StoredSubmission(
            id.submission(),
            municipality,
            "rest",
            new LeikaKey("99102013104000"),
            null,
            caseId,
            clock.instant(),
            "0".repeat(64));
    var parts =
        Map.of(
            "application", Content.of(application(area)),
            "attachment:0", Content.of(sample("versicherung.pdf")),
            "attachments", Content.of(attached(municipality)));
    assertThat(submissions.store(stored, parts)).isTrue();
    return id;
  }

  /** Only the Verwaltungsgemeinschaft asks for it. */
  private static byte[] attached(MunicipalityId municipality) {
    var text = municipality.equals(LiveWorkspace.SAALETAL) ? ATTACHED : "[]";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] application(String area) {
    return new String(sample("ein-hund-ueberweisung.json"), StandardCharsets.UTF_8)
        .replace("160745011079", area)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sample(String name) {
    try {
      return Files.readAllBytes(LiveWorkspace.FOLDER.resolve(SAMPLES + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does what is due until nothing is. */
  void work() {
    while (isSomethingDue()) {
      scheduler.runAnyDueExecutions();
    }
  }

  /** A round of the recurring task, and what is due for some seconds after. */
  void round() {
    couriers.round();
    work();
  }

  void later(Duration ahead) {
    clock.move(ahead);
  }

  Instant now() {
    return clock.instant();
  }

  MovableClock clock() {
    return clock;
  }

  JourneyState state(JourneyId id) {
    return journeys.detail(null, id).orElseThrow().journey().state();
  }

  int attempts(JourneyId id) {
    return journeys.detail(null, id).orElseThrow().journey().attempts();
  }

  /** An order as the pipeline makes it, without a journey. */
  static DeliveryOrder order(MunicipalityId municipality, String system) {
    return new DeliveryOrder(
        new JourneyId(UUID.randomUUID()),
        municipality,
        system,
        "rest",
        Map.of(),
        DeliveryOrder.Request.NONE,
        DeliveryOrder.Acknowledgement.NONE,
        new DeliveryOrder.Document("a.json", "application/json", new byte[0]),
        List.of(),
        new DeliveryOrder.Subject("Hundesteuer", "steuern", Instant.EPOCH, null));
  }

  private boolean isSomethingDue() {
    return sql.sql("select count(*) from scheduled_tasks where not picked and execution_time <= ?")
            .param(clock.instant().atOffset(java.time.ZoneOffset.UTC))
            .query(Long.class)
            .single()
        > 0;
  }
}
