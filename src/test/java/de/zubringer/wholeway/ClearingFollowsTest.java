package de.zubringer.wholeway;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.ZELLA_MEHLIS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.audit.Author;
import de.zubringer.intake.OpenedAttachment;
import de.zubringer.intake.RestIntake;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.SubmissionId;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.pipeline.clearing.Actor;
import de.zubringer.pipeline.clearing.Answer;
import de.zubringer.pipeline.clearing.Clearing;
import de.zubringer.pipeline.clearing.Command;
import de.zubringer.pipeline.clearing.Decisions;
import de.zubringer.pipeline.clearing.Refusal;
import de.zubringer.pipeline.keys.KeyIndex;
import de.zubringer.pipeline.keys.SampleKeys;
import de.zubringer.vault.Vault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What follows from what persons did to a journey, beyond its own way. */
@WholeWay
class ClearingFollowsTest {
  private static final Path SAMPLES =
      Path.of("workspace/thueringen/packages/hundesteuer-anmeldung/1.0.0/samples");
  private static final Actor WORKER = new Actor(new Author("kim", "case-worker"), ZELLA_MEHLIS);
  private static final Actor THERE = new Actor(new Author("ute", "case-worker"), ERFURT);
  private static final String NAME = "Berichtigtenname";

  @Autowired private Rig rig;
  @Autowired private RestIntake intake;
  @Autowired private Journeys journeys;
  @Autowired private Clearing clearing;
  @Autowired private Decisions decisions;
  @Autowired private KeyIndex keys;
  @Autowired private SampleKeys sampleKeys;
  @Autowired private SampleJourneys samples;
  @Autowired private Vault vault;
  @Autowired private JdbcClient sql;

  @BeforeEach
  void connect() throws Exception {
    rig.connect();
  }

  @Test
  void aCorrectedApplicationIsFoundByItsOwnValuesOnly() throws Exception {
    var wrong = text("iban-falsch");
    var id = held(wrong);
    var came = name(wrong);
    assertThat(isFoundBy(id, came)).isTrue();
    var right = wrong.replace(came, NAME).replaceFirst("DE\\d{20}", "DE83999900040000073321");

    assertThat(
            clearing.perform(WORKER, id, new Command.Correct(right.getBytes(UTF_8), false, "ja")))
        .isEqualTo(Answer.DONE);
    assertThat(isFoundBy(id, NAME)).isTrue();
    assertThat(isFoundBy(id, came)).isFalse();

    rig.workOff();
    assertThat(detail(id).journey().state()).isEqualTo(JourneyState.DELIVERED);
    assertThat(isFoundBy(id, NAME)).as("opened once more").isTrue();
    assertThat(isFoundBy(id, came)).isFalse();
    assertThat(decisions.application(detail(id).journey())).contains(right.getBytes(UTF_8));
  }

  @Test
  void journeysOpenedBeforeThereWereKeysGetTheirs() throws Exception {
    var plain = held(text("iban-falsch"));
    var corrected = held(text("iban-falsch"));
    var faulty = text("iban-falsch").replace(name(text("iban-falsch")), NAME);
    clearing.perform(WORKER, corrected, new Command.Correct(faulty.getBytes(UTF_8), false, "ja"));
    rig.workOff();
    var erased = held(text("iban-falsch"));
    vault.erase(ZELLA_MEHLIS, erased.submission());
    var before = List.of(stored(plain), stored(corrected));
    sql.sql("delete from pipeline_key").update();
    sql.sql("insert into pipeline_key_backfill values (?, now() + interval '99 years', ?)")
        .params(ZELLA_MEHLIS.toString(), UUID.randomUUID())
        .update();

    assertThat(sampleKeys.fillIn()).isTrue();
    while (sampleKeys.fillIn()) {
      assertThat(stored(plain)).as("the newest first").isNotEmpty();
    }

    assertThat(List.of(stored(plain), stored(corrected))).isEqualTo(before);
    assertThat(isFoundBy(corrected, NAME)).as("the value that counts").isTrue();
    assertThat(stored(erased)).isEmpty();
    assertThat(sampleKeys.fillIn()).as("it ends").isFalse();
  }

  @Test
  void whatWasAddressedOnceIsNeverRefusedEvenBySomebodyElse() {
    var id = samples.addressed(ZELLA_MEHLIS).id();
    samples.hold(id, Findings.of(Finding.error("target-refused", "", "fin", "400")));
    var refuse = new Command.Refuse(Refusal.UNSUPPORTED_SERVICE, "falscher Zustellpunkt");
    assertThat(clearing.look(WORKER, id, refuse)).isEqualTo(Answer.ACCEPTED);
    assertThat(clearing.perform(WORKER, id, new Command.Forward(ERFURT, "zuständig")))
        .isEqualTo(Answer.DONE);
    samples.hold(id, Findings.of(Finding.error("plan-missing", "")));

    var there = journeys.detail(ERFURT, id).orElseThrow();
    assertThat(there.journey().acceptedAt()).as("not told yet").isNull();
    assertThat(clearing.look(THERE, id, refuse)).isEqualTo(Answer.ACCEPTED);
    assertThat(clearing.look(THERE, id, new Command.GiveAway("Beispielstadt", "weil")))
        .isEqualTo(Answer.DONE);
    assertThat(clearing.look(WORKER, there, new Command.Rerun(""))).isEqualTo(Answer.UNKNOWN);
  }

  private boolean isFoundBy(JourneyId id, String value) {
    var stored = stored(id);
    return keys.search(ZELLA_MEHLIS, "", value).stream()
        .anyMatch(one -> stored.contains(one.hex()));
  }

  private Set<String> stored(JourneyId id) {
    return new TreeSet<>(
        sql.sql("select mark from pipeline_key where journey = ?")
            .param(id.value())
            .query((row, number) -> HexFormat.of().formatHex(row.getBytes("mark")))
            .list());
  }

  private JourneyId held(String application) {
    var id = new SubmissionId(UUID.randomUUID());
    var file =
        new OpenedAttachment(
            "versicherung",
            "versicherung.pdf",
            "application/pdf",
            Content.of("%PDF-1.7 Nachweis".getBytes(UTF_8)));
    intake.take(
        new RestIntake.Handed(
            id,
            ZELLA_MEHLIS,
            new LeikaKey("99102013104000"),
            application.getBytes(UTF_8),
            List.of(file)));
    rig.workOff();
    assertThat(detail(JourneyId.of(id)).journey().state()).isEqualTo(JourneyState.HELD);
    return JourneyId.of(id);
  }

  private JourneyDetail detail(JourneyId id) {
    return journeys.detail(ZELLA_MEHLIS, id).orElseThrow();
  }

  private static String name(String application) {
    return JsonMapper.shared().readTree(application).at("/halter/familienname").asString();
  }

  private static String text(String sample) throws Exception {
    return Files.readString(SAMPLES.resolve(sample + ".json"))
        .replace("160745011079", "160660092092");
  }
}
