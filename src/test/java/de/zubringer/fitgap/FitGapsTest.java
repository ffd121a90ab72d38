package de.zubringer.fitgap;

import static de.zubringer.fitgap.Changed.FOLDER;
import static de.zubringer.fitgap.Changed.HUND;
import static de.zubringer.fitgap.Changed.SAALETAL;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.zubringer.kernel.Severity;
import de.zubringer.kernel.Spot;
import de.zubringer.testing.WorkspaceFiles;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each source of gaps, by changing one file of the reference workspace. */
class FitGapsTest {
  private static final String PROFILE = FOLDER + "profile.yaml";
  private static final String CONNECTION = FOLDER + "connections/hundesteuer-anmeldung.yaml";
  private static final String MEMBER = "municipalities/160745011079-rothenstein/profile.yaml";
  private static final String SYSTEM = "systems/kommunalsteuer-csv/system.yaml";
  private static final String MAPPING =
      "systems/kommunalsteuer-csv/mappings/hundesteuer-anmeldung.yaml";
  private static final String TABLE = "systems/kommunalsteuer-csv/tables/rasse.csv";
  private static final String RULES =
      "lands/16-thueringen/responsibilities/hundesteuer-anmeldung.yaml";
  private static final String HOUSE = FOLDER + "responsibilities.yaml";
  private static final String SCHEMA =
      "packages/hundesteuer-anmeldung/1.0.0/application.schema.json";

  private static final FitGap BEFORE = Changed.reference(SAALETAL, HUND);

  @Test
  void findsInTheReferenceConnectionOnlyWhatIsThere() {
    assertThat(Changed.keys(BEFORE))
        .containsExactly(
            "row-cuts-if-long/kommunalsteuer-csv/HALTER",
            "row-cuts-if-long/kommunalsteuer-csv/HUNDNAME",
            "row-cuts-if-long/posteingang/halter",
            "row-holds-if-empty/kommunalsteuer-csv/CHIP",
            "row-holds-if-long/kommunalsteuer-csv/ORT",
            "row-holds-if-long/kommunalsteuer-csv/STRASSE",
            "gap-attachments-stay/kommunalsteuer-csv",
            "gap-paper-draft/verzeichnis",
            "gap-statute-missing");
    assertThat(BEFORE.gaps().stream().filter(AssessedGap::blocks))
        .extracting(one -> one.gap().key())
        .containsExactly("gap-paper-draft/verzeichnis", "gap-statute-missing");
    assertThat(Changed.gap(BEFORE, "gap-statute-missing").areas()).hasSize(15);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource({"mapping", "system", "responsibility", "units", "papers", "answers", "statutes"})
  void findsExactlyTheGapAChangeMakes(UnaryOperator<WorkspaceFiles> change, List<String> gaps) {
    var after = Changed.gaps(change.apply(WorkspaceFiles.reference()), SAALETAL, HUND);

    assertThat(Changed.more(BEFORE, after)).containsExactlyElementsOf(gaps);
  }

  static Stream<Arguments> mapping() {
    return Stream.of(
        change(
            MAPPING,
            "  - {target: SATZART, rule: constant, value: NEU}\n",
            "",
            "target-unmapped/kommunalsteuer-csv/SATZART"),
        change(
            MAPPING,
            "  - {source: halter.anrede, because: Das Verfahren führt keine Anrede.}\n",
            "",
            "source-unaccounted/kommunalsteuer-csv/halter.anrede"),
        change(
            TABLE,
            "DACKEL,010,\n",
            "",
            "table-untranslated/kommunalsteuer-csv/RASSE",
            "table-code-unreached/kommunalsteuer-csv/RASSE"),
        change(
            MAPPING,
            "source: $hund.name, onTooLong: cut-and-mark",
            "source: $hund.name, onTooLong: hold",
            "row-holds-if-long/kommunalsteuer-csv/HUNDNAME"),
        change(
            CONNECTION,
            "source: $hund.chipnummer, onMissing: hold",
            "source: $hund.chip, onMissing: hold",
            "source-unknown/kommunalsteuer-csv/CHIP",
            "source-unaccounted/kommunalsteuer-csv/hund.chipnummer"));
  }

  static Stream<Arguments> system() {
    return Stream.of(
        change(
            PROFILE, "version: \"3.2\"", "version: \"2.9\"", "gap-version-old/kommunalsteuer-csv"),
        change(
            PROFILE, "version: \"3.2\"", "version: \"4.0\"", "gap-version-new/kommunalsteuer-csv"),
        change(
            PROFILE,
            "settings: {eingang: hundesteuer/eingang, ",
            "settings: {",
            "gap-setting-missing/kommunalsteuer-csv/eingang"),
        change(
            SYSTEM,
            "testSystem: true",
            "testSystem: false",
            "gap-no-test-system/kommunalsteuer-csv"),
        change(
            SYSTEM,
            "acknowledgement: {kind: file, match: \"{fileName}.ok\", waitHours: 24}",
            "acknowledgement: {kind: none}",
            "gap-no-receipt/kommunalsteuer-csv"),
        change(
            SYSTEM, "idempotency: fileName", "idempotency: none", "gap-twice/kommunalsteuer-csv"),
        change(
            SYSTEM,
            "attachments: none ",
            "attachmentBytesMax: 1048576\n  attachments: files ",
            "gap-attachment-large/kommunalsteuer-csv"),
        change(
            SYSTEM,
            "recordsPerFileMax: 500",
            "recordsPerFileMax: 2",
            "repeat-too-many/kommunalsteuer-csv/2"));
  }

  static Stream<Arguments> responsibility() {
    var legal = "    validFrom: 1995-01-01\n  - id: th-hundesteuer-durch-vg";
    var executing = "    validFrom: 1995-01-01\n  - id: th-hundesteuer-durch-erfuellende";
    return Stream.of(
        change(
            RULES,
            legal,
            "    validTo: 2027-06-30\n" + legal,
            "gap-nobody/responsibility-gap/legalBody"),
        change(RULES, legal, "    validTo: 2027-12-31\n" + legal),
        change(RULES, executing, "    validTo: 2027-06-30\n" + executing, "gap-moves"),
        change(
            HOUSE, "unit: steuern", "unit: abgaben", "gap-nobody/responsibility-unit-none/orgUnit"),
        change(
            HOUSE,
            "  - id: vg-bewohnerparken-ordnung",
            "  - {id: noch-eine, leistungen: [\"99102013*\"], decides: orgUnit, unit: ordnung,"
                + " text: Noch eine Stelle., validFrom: 2027-01-01}\n"
                + "  - id: vg-bewohnerparken-ordnung",
            "gap-two/responsibility-conflict/orgUnit"),
        change(CONNECTION, "covers: members", "covers: [\"160745011079\"]", "gap-uncovered"),
        change(
            CONNECTION,
            "covers: members",
            "covers: [\"160745011079\", \"160510000000\"]",
            "gap-elsewhere",
            "gap-uncovered"),
        change(
            "register/bodies.csv",
            "Rothenstein,160745011,07751,1134,,,",
            "Rothenstein,160745011,07751,1134,,2027-06-30,",
            "gap-area-ends/160745011079"));
  }

  static Stream<Arguments> units() {
    return Stream.of(
        change(
            PROFILE,
            ", mailbox: ordnung@vg-suedliches-saaletal.example",
            "",
            "gap-unit-silent/ordnung"),
        change(
            PROFILE,
            "mailbox: steuern@vg-suedliches-saaletal.example",
            "mailbox: steuern@erfurt.example",
            "gap-address-shared"),
        change(PROFILE, "[kaemmerei, kasse]", "[kaemmerei]", "gap-role-unfilled/kasse"),
        change(PROFILE, "[kaemmerei, kasse]", "[kasse]", "gap-role-unfilled/kaemmerei"),
        arguments(
            (UnaryOperator<WorkspaceFiles>)
                files ->
                    files
                        .replace(PROFILE, "functions: [ordnung]", "functions: []")
                        .replace(PROFILE, "functions: [steuern]", "functions: [steuern, ordnung]"),
            List.of("gap-four-eyes/vierAugenAb")),
        change(
            CONNECTION,
            "unit: $answers.gefaehrlicheHundeAn",
            "unit: niemand",
            "plan-unit-unknown"));
  }

  static Stream<Arguments> papers() {
    return Stream.of(
        change(PROFILE, "avv: {state: signed", "avv: {state: draft", "gap-paper-draft/avv"),
        change(PROFILE, "  avv: {state: signed, date: 2026-09-30}\n", "", "gap-paper-missing/avv"),
        change(
            SCHEMA,
            "\"x-dataCategory\": \"kennung\"",
            "\"x-dataCategory\": \"gesundheit\"",
            "gap-assessment/dsfa"));
  }

  static Stream<Arguments> answers() {
    return Stream.of(
        change(
            MEMBER,
            "      steuerErsterHund: {value: 4000, by: kaemmerei, date: 2026-10-12}\n",
            "",
            "gap-answer-open/steuerErsterHund"),
        change(
            PROFILE,
            "by: kasse, date: 2026-10-05",
            "by: kasse, date: 2025-10-05",
            "gap-answer-old/sepaAngebot"),
        change(
            CONNECTION,
            "{value: 30000, by: fachamt, date: 2026-10-12}",
            "{value: 30000, by: fachamt, date: 2025-10-12}",
            "gap-answer-old/vierAugenAb"),
        change(
            MEMBER,
            "steuerZweiterHund: {value: 6000, ",
            "steuerZweiterHund: {value: 3000, ",
            "gap-answers-clash/zweiter-nicht-billiger"),
        change(
            MEMBER,
            "steuerZweiterHund: {value: 7500, ",
            "steuerZweiterHund: {value: 3000, ",
            "gap-answers-clash/zweiter-nicht-billiger"),
        change(
            MEMBER,
            "anmeldefristTage: {value: 14, ",
            "anmeldefristTage: {value: 99, ",
            "answer-unfit/anmeldefristTage"));
  }

  static Stream<Arguments> statutes() {
    return Stream.of(
        change(MEMBER, "validTo: 2026-12-31", "validTo: 2026-06-30", "gap-statute-over"),
        change(MEMBER, "validFrom: 2027-01-01", "validFrom: 2028-01-01", "gap-statute-ends"));
  }

  /** Another file, the same text elsewhere: what changed is only what the test says. */
  private static Arguments change(String path, String old, String now, String... gaps) {
    UnaryOperator<WorkspaceFiles> change = files -> files.replace(path, old, now);
    return arguments(change, Stream.of(gaps).sorted().toList());
  }

  @Test
  void saysWhatWouldHaveToBeWritten() {
    var files =
        WorkspaceFiles.reference()
            .replace(PROFILE, "settings: {eingang: hundesteuer/eingang, ", "settings: {")
            .replace(MAPPING, "  - {target: PLZ, rule: copy, source: halter.anschrift.plz}\n", "");
    var found = Changed.gaps(files, SAALETAL, HUND);

    assertThat(Changed.gap(found, "gap-setting-missing/kommunalsteuer-csv/eingang").fixes())
        .extracting(Fix::change)
        .containsExactly(new Fix.Change(PROFILE, "systems[0].settings.eingang", null));
    var copied = Changed.gap(found, "target-unmapped/kommunalsteuer-csv/PLZ").fixes().getFirst();
    var change = requireNonNull(copied.change());
    assertThat(change.file()).isEqualTo(MAPPING);
    assertThat(change.key()).isEqualTo("rows");
    assertThat(change.value())
        .hasToString("{\"target\":\"PLZ\",\"rule\":\"copy\",\"source\":\"halter.anschrift.plz\"}");
  }

  /** A folder that does not exist yet is named as the others are. */
  @Test
  void namesFilesThatAreYetToBeMade() {
    assertThat(Changed.gap(BEFORE, "gap-statute-missing").fixes())
        .extracting(fix -> requireNonNull(fix.change()).file())
        .contains(
            "municipalities/160745011002-altenberga/profile.yaml",
            "municipalities/160745011033-grosspuerschuetz/profile.yaml")
        .allMatch(path -> path.matches("municipalities/\\d{12}-[a-z-]+/profile.yaml"));
  }

  @Test
  void standsWhereTheProofIs() {
    var files = WorkspaceFiles.reference().replace(PROFILE, "version: \"3.2\"", "version: \"2.9\"");
    var gap =
        Changed.gap(Changed.gaps(files, SAALETAL, HUND), "gap-version-old/kommunalsteuer-csv");

    assertThat(gap.finding().spot())
        .isEqualTo(new Spot(PROFILE, files.lineOf(PROFILE, "version: \"2.9\"")));
    assertThat(gap.finding().severity()).isEqualTo(Severity.ERROR);
    assertThat(gap.facts()).contains(new Gap.Fact("version", "2.9"));
  }

  @Test
  void showsOnlyTheOneMemberThatWasNamed() {
    assertThat(Changed.keys(Changed.reference("160745011079", HUND)))
        .doesNotContain("gap-statute-missing")
        .contains("gap-paper-draft/verzeichnis");
  }
}
