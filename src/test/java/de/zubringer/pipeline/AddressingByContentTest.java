package de.zubringer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.connection.PlanBook;
import de.zubringer.intake.OpenedAttachment;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.desk.Assessment;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules of the house make of the content of an application on its way. */
class AddressingByContentTest {
  private static final LeikaKey LEIKA = new LeikaKey("99102013104000");
  private static final MunicipalityId VG = new MunicipalityId(new Ars("160745011000"));
  private static final String HOUSE =
      "municipalities/160745011000-vg-suedliches-saaletal/responsibilities.yaml";
  private static final String SAMPLES = "packages/hundesteuer-anmeldung/1.0.0/samples/";

  private final TreeMap<String, byte[]> files;

  AddressingByContentTest() throws IOException {
    files = new TreeMap<>(Folder.read(Path.of("workspace/thueringen")).files());
  }

  @ParameterizedTest
  @CsvSource({"Albrecht,ordnung", "Mustermann,steuern", "mustermann,steuern", "Krug,ordnung"})
  void theInitialOfTheApplicantChoosesTheDesk(String name, String unit) {
    house("[{field: halter.familienname, initials: A-K}]");
    assertThat(assess(name))
        .isInstanceOfSatisfying(
            Outcome.Done.class,
            done -> assertThat(((Addressed) done.value()).desk().unit()).isEqualTo(unit));
  }

  @Test
  void twoEquallySpecificRulesOfTheHouseHoldTheJourney() {
    house("[{field: halter.familienname, initials: A-K}]");
    var text = text(HOUSE);
    put(
        HOUSE,
        text + text.substring(text.indexOf("  - id: buchstabe")).replace("buchstabe", "zweite"));
    assertThat(assess("Albrecht"))
        .isInstanceOfSatisfying(
            Outcome.Held.class,
            held ->
                assertThat(held.findings().list()).extracting("code").contains("two-responsible"));
    assertThat(assess("Mustermann")).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aFieldTheFormDoesNotHaveIsFoundBeforeItMatters() {
    house("[{field: halter.familiename, initials: A-K}]");
    assertThat(book().findings().list())
        .filteredOn(finding -> finding.code().equals("field-unknown"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.arguments())
                  .containsExactly("halter.familiename", "halter.familienname");
              assertThat(finding.spot()).isNotNull();
            });
  }

  private void house(String content) {
    put(
        HOUSE,
        text(HOUSE)
            + """
              - id: buchstabe
                leistungen: ["99102013*"]
                decides: orgUnit
                applies: {content: %s}
                unit: ordnung
                text: Buchstaben A bis K
            """
                .formatted(content));
  }

  private String text(String path) {
    return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }

  private void put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private OpenedAttachment insurance() {
    var pdf = files.getOrDefault(SAMPLES + "versicherung.pdf", new byte[0]);
    return new OpenedAttachment(
        "versicherung", "versicherung.pdf", "application/pdf", Content.of(pdf));
  }

  private PlanBook book() {
    return PlanBook.compile(1, Workspace.read(new Folder(files)), LocalDate.of(2026, 11, 23));
  }

  private Outcome<Addressed> assess(String name) {
    var book = book();
    var now = Instant.parse("2026-11-23T11:00:00Z");
    var journey = Journey.begun(new JourneyId(UUID.randomUUID()), VG, LEIKA, "rest", now, now);
    var application =
        text(SAMPLES + "ein-hund-ueberweisung.json")
            .replace("Normalverbraucher", name)
            .getBytes(StandardCharsets.UTF_8);
    var opened =
        new OpenedSubmission(application, "application/json", null, List.of(insurance()), now);
    return new Assessment(book, book.plan(VG, LEIKA).orElseThrow(), journey, opened).run();
  }
}
