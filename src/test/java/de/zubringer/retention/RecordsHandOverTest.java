package de.zubringer.retention;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.zubringer.audit.Author;
import de.zubringer.catalogue.xdomea.XdomeaSchemas;
import de.zubringer.catalogue.xdomea.XdomeaVersion;
import de.zubringer.connection.Connections;
import de.zubringer.delivery.Deliveries;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.inbox.Inbox;
import de.zubringer.inbox.Vorgang;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Severity;
import de.zubringer.pipeline.DeliveredSamples;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Building permits of Erfurt, whose file plan wants them handed over before they are erased. */
@RetentionRoom
@DirtiesContext
class RecordsHandOverTest {
  private static final Author DORA = new Author("dora", "data-protection");
  private static final String LEISTUNG = "baugenehmigung";
  private static final String FOLDER = "municipalities/160510000000-erfurt/";
  private static final Path SCHEMAS = Path.of("../shared/data/xdomea/xsd");

  @Autowired Retentions retentions;
  @Autowired Runs runs;
  @Autowired DeliveredSamples samples;
  @Autowired Connections connections;
  @Autowired Vault vault;
  @Autowired Deliveries deliveries;
  @Autowired Inbox inbox;
  @Autowired JdbcClient sql;

  @Value("${zubringer.data}")
  Path data;

  static WorkspaceFiles workspace(String appraisal, String inbox) {
    return WorkspaceFiles.reference()
        .replace(
            FOLDER + "profile.yaml",
            "  - id: posteingang\n",
            """
              - id: bauakte
                system: bauakte-xdomea
                version: "1.0"
                interface: ordner
                operator: self
                settings: {eingang: bauakte/eingang}
              - id: posteingang
            """)
        .replace(
            FOLDER + "connections/baugenehmigung.yaml",
            "basedOn: null\n",
            """
            basedOn: null
            retention:
              inInbox: %s
              filePlan: {number: "632.60", appraisal: %s, handOver: {system: bauakte}}
            """
                .formatted(inbox, appraisal));
  }

  @BeforeEach
  void live() {
    var findings = connections.goLive(workspace("A", "P2Y").read().folder(), "Test");
    assertThat(findings).filteredOn(one -> one.severity() == Severity.ERROR).isEmpty();
    for (var table : List.of("retention_item", "retention_run", "retention_hold")) {
      sql.sql("delete from " + table).update();
    }
  }

  @Test
  void handsTheRecordsOverAndErasesOnlyThen() throws IOException {
    var journey = rested(700);
    assertThat(retentions.erase(ERFURT, true, DORA))
        .as("two years")
        .isInstanceOf(Outcome.Held.class);
    age(journey, 800);

    var line = carriedOut().journeys().getFirst();

    assertThat(line.outcome()).isEqualTo("ERASED");
    assertThat(line.receipt()).endsWith("_Abgabe.Abgabe.0401.zip").contains(journey.toString());
    assertThat(isReadable(journey)).isFalse();
    var messages = messages(line.receipt());
    assertThat(messages.names()).hasSizeGreaterThan(3);
    assertThat(
            sql.sql("select file_name from delivery_file where journey = ?")
                .param(journey.value())
                .query(String.class)
                .single())
        .as("the ledger forgets")
        .isEmpty();
    assumeThat(Files.isDirectory(SCHEMAS)).as("schemas of xdomea lie beside us").isTrue();
    assertThat(XdomeaSchemas.in(SCHEMAS).breaches(XdomeaVersion.NEWEST, messages.message()))
        .isEmpty();
  }

  @Test
  void erasesNothingWhileNobodyTakesTheRecords() throws IOException {
    var journey = rested(800);
    var inbox = eingang();
    Files.createDirectories(inbox.getParent());
    Files.deleteIfExists(inbox.resolve("x"));
    deleteAll(inbox);
    Files.writeString(inbox, "no folder");

    var line = carriedOut().journeys().getFirst();

    assertThat(line.outcome()).isEqualTo("NOT_HANDED_OVER");
    assertThat(line.cause()).isNotEmpty();
    assertThat(isReadable(journey)).isTrue();

    Files.delete(inbox);
    assertThat(carriedOut().journeys().getFirst().outcome()).as("the next run").isEqualTo("ERASED");
    assertThat(isReadable(journey)).isFalse();
  }

  @Test
  void erasesNothingWhereTheTargetIsGoneSinceTheRunWasDecided() {
    var journey = rested(800);
    var run = decided();
    connections.goLive(WorkspaceFiles.reference().read().folder(), "Test");

    var line = carriedOut(run).journeys().getFirst();

    assertThat(line.outcome()).isEqualTo("NOT_HANDED_OVER");
    assertThat(line.cause()).isEqualTo("records-target-missing");
    assertThat(isReadable(journey)).isTrue();
  }

  @Test
  void leavesASheetNobodyHasTypedYetAndErasesTheVorgangThen() {
    var journey = rested(800);
    deliveries.deliver(sheet(journey));

    assertThat(carriedOut().journeys().getFirst().outcome()).isEqualTo("IN_WORK");
    assertThat(inbox.vorgang(ERFURT, journey).orElseThrow().waitsForTyping()).isTrue();
    assertThat(inbox.typed(ERFURT, journey, "kim")).isTrue();
    assertThat(carriedOut().journeys().getFirst().outcome()).isEqualTo("ERASED");

    var vorgang = inbox.vorgang(ERFURT, journey).orElseThrow();
    assertThat(vorgang.isErased()).isTrue();
    assertThat(vorgang.attachments()).isEmpty();
    assertThat(inbox.attachment(ERFURT, journey, Vorgang.TYPING_SHEET)).isEmpty();
    assertThat(
            sql.sql("select octet_length(content) from inbox_vorgang where journey = ?")
                .param(journey.value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  private static DeliveryOrder sheet(JourneyId journey) {
    return new DeliveryOrder(
        journey,
        ERFURT,
        "posteingang",
        "inbox",
        Map.of(),
        DeliveryOrder.Request.NONE,
        DeliveryOrder.Acknowledgement.NONE,
        new DeliveryOrder.Document("blatt.pdf", "application/pdf", new byte[] {'%'}),
        List.of(),
        new DeliveryOrder.Subject(
            "Baugenehmigung", "bauamt", Instant.parse("2026-11-10T08:30:00Z"), null));
  }

  private JourneyId rested(int daysAgo) {
    var snapshot = connections.current().snapshot();
    var journey = samples.inInbox(ERFURT, LEISTUNG, "einfamilienhaus", snapshot);
    sql.sql("update pipeline_journey set changed_at = now() where journey <> ?")
        .param(journey.value())
        .update();
    age(journey, daysAgo);
    return journey;
  }

  private void age(JourneyId journey, int days) {
    sql.sql(
            "update pipeline_journey set changed_at = now() - make_interval(days => ?)"
                + " where journey = ?")
        .params(days, journey.value())
        .update();
  }

  private int decided() {
    return ((Outcome.Done<Integer>) retentions.erase(ERFURT, false, DORA)).value();
  }

  private DeletionProtocol carriedOut() {
    return carriedOut(decided());
  }

  private DeletionProtocol carriedOut(int run) {
    while (runs.batch(ERFURT, run)) {
      assertThat(retentions.protocol(ERFURT, run)).isEmpty();
    }
    return retentions.protocol(ERFURT, run).orElseThrow();
  }

  private boolean isReadable(JourneyId journey) {
    return vault.content(ERFURT, journey.submission(), "journey/application").isPresent();
  }

  private Path eingang() throws IOException {
    try (var all = Files.walk(data)) {
      return all.filter(path -> path.endsWith("bauakte/eingang"))
          .findFirst()
          .orElse(data.resolve("transfer").resolve(ERFURT.toString()).resolve("bauakte/eingang"));
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (var all = Files.list(folder)) {
        for (var file : all.toList()) {
          Files.delete(file);
        }
      }
    }
    Files.deleteIfExists(folder);
  }

  private record Handed(List<String> names, byte[] message) {}

  private Handed messages(String receipt) throws IOException {
    var names = new ArrayList<String>();
    try (var zip = new ZipFile(eingang().resolve(receipt).toFile())) {
      zip.stream().forEach(entry -> names.add(entry.getName()));
      var message = zip.getEntry(names.getFirst());
      try (var in = zip.getInputStream(message)) {
        return new Handed(names, in.readAllBytes());
      }
    }
  }
}
