package de.zubringer.connection;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Wording;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlanBookTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LeikaKey HUNDESTEUER = new LeikaKey("99102013104000");
  private static final MunicipalityId VG = MunicipalityId.of("160745011000");
  private static final String CONNECTION =
      "municipalities/160745011000-vg-suedliches-saaletal/connections/hundesteuer-anmeldung.yaml";
  private static final Folder REFERENCE = reference();

  @Test
  void findsNothingWrongInTheReferenceWorkspace() {
    var book = compile(REFERENCE);

    assertThat(lines(book.findings())).noneMatch(line -> !line.contains("HINT"));
    var written =
        REFERENCE.files().keySet().stream().filter(path -> path.contains("/connections/"));
    assertThat(book.plans()).hasSize((int) written.count());
  }

  @Test
  void coversAllMunicipalitiesOfADistrictByOneWord() {
    var district = MunicipalityId.of("160700000000");
    var plan = compile(REFERENCE).plan(district, new LeikaKey("99099002006003")).orElseThrow();

    assertThat(plan.covers())
        .contains(new Ars("160700029029"), new Ars("160705009054"))
        .hasSize(16)
        .allMatch(area -> area.digits().startsWith("16070"));
  }

  @Test
  void takesTheStatuteOfTheMemberValidOnTheFactDay() {
    var book = compile(REFERENCE);
    var plan = book.plan(VG, HUNDESTEUER).orElseThrow();
    var rothenstein = Optional.of(new Ars("160745011079"));

    var before = book.law(plan, rothenstein, LocalDate.of(2026, 12, 31));
    var after = book.law(plan, rothenstein, LocalDate.of(2027, 1, 1));

    assertThat(before.answers()).containsEntry("steuerErsterHund", 4000);
    assertThat(after.answers()).containsEntry("steuerErsterHund", 5000);
    assertThat(before.answers()).containsEntry("versicherungsnachweisVerlangt", true);
    assertThat(before.unanswered()).isEmpty();
  }

  @Test
  void saysWhichQuestionsNobodyAnsweredWithoutStatute() {
    var book = compile(REFERENCE);
    var plan = book.plan(VG, HUNDESTEUER).orElseThrow();

    var law = book.law(plan, Optional.of(new Ars("160745011089")), TODAY);

    assertThat(law.statute()).isEmpty();
    assertThat(law.unanswered())
        .extracting("id")
        .containsExactly("steuerErsterHund", "steuerZweiterHund");
  }

  @Test
  void needsNoAnswerToAQuestionThatDoesNotMatter() {
    var question = "  - id: steuerZweiterHund\n";
    var workspace =
        WorkspaceFiles.reference()
            .replace(
                "packages/hundesteuer-anmeldung/1.0.0/variation-points.yaml",
                question,
                question + "    when: $answers.hundemarke = 'keine'\n")
            .read();
    var book = PlanBook.compile(0, workspace, TODAY);
    var plan = book.plan(VG, HUNDESTEUER).orElseThrow();

    assertThat(book.law(plan, Optional.of(new Ars("160745011089")), TODAY).unanswered())
        .extracting("id")
        .containsExactly("steuerErsterHund");
  }

  @Test
  void namesEachFaultOfAConnectionAtItsLine() {
    var broken = changed("package: 1.0.0", "package: 9.9.9");
    assertThat(lines(broken))
        .anyMatch(line -> line.startsWith("package-unknown " + CONNECTION + ":3"));

    assertThat(lines(changed("intake: [zp-steuern]", "intake: [zp-nirgends]")))
        .anyMatch(line -> line.startsWith("plan-destination-unknown " + CONNECTION + ":7"));
    assertThat(lines(changed("system: kommunalsteuer,", "system: fehlt,")))
        .anyMatch(line -> line.startsWith("system-not-installed " + CONNECTION + ":8"));
    assertThat(lines(changed("mapping: 5}", "mapping: 6}")))
        .anyMatch(line -> line.startsWith("mapping-version " + CONNECTION + ":8"));
    assertThat(lines(changed("vierAugenAb: {value: 30000", "vierAugenAb: {value: viel")))
        .anyMatch(line -> line.startsWith("answer-unfit " + CONNECTION + ":13"));
    assertThat(lines(changed("vierAugenAb:", "fuenfAugenAb:")))
        .anyMatch(line -> line.startsWith("answer-unknown " + CONNECTION + ":13"));
    assertThat(lines(changed("covers: members", "covers: [\"160510000000\"]")))
        .anyMatch(line -> line.startsWith("area-elsewhere " + CONNECTION + ":6"));
  }

  @Test
  void findsAnswersOfAStatuteThatDoNotFitAndRulesTheyBreak() {
    var profile = "municipalities/160745011079-rothenstein/profile.yaml";
    var text = new String(REFERENCE.files().get(profile), StandardCharsets.UTF_8);
    var cheaper =
        text.replaceFirst("steuerZweiterHund: \\{value: \\d+", "steuerZweiterHund: {value: 1");
    var words =
        text.replaceFirst("steuerZweiterHund: \\{value: \\d+", "steuerZweiterHund: {value: viel");

    assertThat(lines(with(profile, words)))
        .anyMatch(line -> line.startsWith("answer-unfit " + profile));
    assertThat(lines(with(profile, cheaper)))
        .anyMatch(
            line -> line.startsWith("answer-rule " + CONNECTION) && line.contains("Rothenstein"));
  }

  @Test
  void everyAdministrationHasTheInboxAlsoWithoutADescriptionOfIt() {
    var files = new TreeMap<>(REFERENCE.files());
    files.keySet().removeIf(path -> path.startsWith("systems/posteingang/"));

    var book = compile(new Folder(files));

    assertThat(lines(book.findings()))
        .noneMatch(line -> line.contains(CONNECTION) && !line.contains("HINT"));
    var targets = book.plan(VG, HUNDESTEUER).orElseThrow().otherTargets();
    var target = Optional.ofNullable(targets.get("inbox")).orElseThrow();
    assertThat(target.entrance().connector()).isEqualTo("inbox");
    assertThat(target.format().fields()).extracting("label").contains("Hund: Rufname");
  }

  @Test
  void wordsEveryFindingOfAConnection() {
    for (var finding : changed("covers: members", "covers: [\"160510000000\"]")) {
      assertThat(Wording.german().text(finding)).isNotBlank();
      assertThat(Wording.german().advice(finding)).isNotBlank();
    }
  }

  private static Findings changed(String before, String after) {
    var files = new TreeMap<>(REFERENCE.files());
    var text = new String(files.get(CONNECTION), StandardCharsets.UTF_8);
    assertThat(text).contains(before);
    files.put(CONNECTION, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
    return compile(new Folder(files)).findings();
  }

  private static Findings with(String path, String text) {
    var files = new TreeMap<>(REFERENCE.files());
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    return compile(new Folder(files)).findings();
  }

  private static Folder reference() {
    try {
      return Folder.read(Path.of("workspace/thueringen"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PlanBook compile(Folder folder) {
    return PlanBook.compile(0, Workspace.read(folder), TODAY);
  }

  private static List<String> lines(Findings findings) {
    return findings.list().stream()
        .map(
            finding ->
                finding.code()
                    + " "
                    + (finding.spot() == null
                        ? "-"
                        : finding.spot().file() + ":" + finding.spot().line())
                    + " "
                    + finding.severity()
                    + " "
                    + finding.arguments())
        .toList();
  }
}
