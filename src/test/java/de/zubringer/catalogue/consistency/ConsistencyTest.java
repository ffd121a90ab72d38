package de.zubringer.catalogue.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Severity;
import de.zubringer.kernel.Wording;
import de.zubringer.testing.WorkspaceFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contradictions of a package, each made by one change to a package without any. */
class ConsistencyTest {
  private static final String FOLDER = "packages/muster/1.0.0/";
  private static final String PACKAGE =
      """
      format: package/1
      id: muster
      version: 1.0.0
      leistung: {key: "99102013104000", name: Muster}
      status: nicht-amtlich
      submission:
        schema: application.schema.json
        schemaUri: https://example.org/muster
        mimeType: application/json
        area: ort.ars
        attachments:
          - {id: nachweis, name: Nachweis, mediaTypes: [application/pdf], sizeBytesMax: 1000, required: "$answers.nachweis"}
      retention: {afterDelivery: P30D, whileHeld: P180D}
      deadlines:
        - {id: frist, name: Frist, days: "$answers.tage", from: ort.beginn}
      routing:
        - {id: viele, when: "$count(hund) > 3", text: Viele Hunde}
      fees: fees.yaml
      decisions: decisions.yaml
      texts: texts.yaml
      procedure: procedure.bpmn
      """;
  private static final String POINTS =
      """
      format: variation-points/1
      points:
        - {id: nachweis, question: Nachweis?, type: boolean, default: true, scope: connection,
           effects: [{kind: attachment, attachment: nachweis, rule: required}]}
        - {id: tage, question: Tage?, type: integer, min: 1, max: 31, default: 14, scope: legalBody,
           effects: [{kind: deadline, deadline: frist}]}
        - {id: satz, question: Satz?, type: money, min: 0, max: 1000, default: 100, scope: legalBody,
           effects: [{kind: fee, table: steuer, row: hund}]}
        - {id: marke, question: Marke?, type: choice, default: post, scope: connection,
           options: [{value: keine, name: Keine}, {value: post, name: Per Post}, {value: amt, name: Im Amt}],
           effects: [{kind: text, key: marke}, {kind: procedure, step: Versand}, {kind: routing, rule: viele}, {kind: decision, table: erteilung, row: zu-viele}]}
      constraints:
        - {id: regel, rule: "$answers.tage >= 1", severity: error, text: Regel}
        - {id: weitere, rule: "$answers.marke != 'amt' or 'buero' in $profile.functions", severity: error, text: Weitere}
      """;
  private static final String DECISIONS =
      """
      format: decisions/1
      tables:
        - id: erteilung
          name: Erteilung
          rows:
            - {id: zu-viele, name: Zu viele, when: "$count(hund) > 3 and $answers.marke = 'keine' and $fees.steuer.cents > 0", result: refuse, text: Zu viele Hunde}
            - {id: selten, name: Selten, when: "ort.ars = ''", result: review, text: Ort fehlt}
            - {id: sonst, name: Sonst, result: grant, text: Alles in Ordnung}
      """;
  private static final String FEES =
      """
      format: fees/1
      tables:
        - id: steuer
          name: Steuer
          forEach: hund
          as: hund
          rows:
            - {id: klein, name: Klein, when: $hund.groesse < 40, amount: 10}
            - {id: hund, name: Hund, amount: $answers.satz}
      """;
  private static final String TEXTS =
      """
      format: texts/1
      texts: [{id: marke, de: "Marke: {$answers.marke}", en: "Tag: {$answers.marke}"}]
      """;
  private static final String SAMPLE =
      """
      format: expectation/1
      title: Eins
      class: valid
      journey: {id: 0f8a6f6e-1111-4222-8333-444455556666, receivedAt: "2026-11-10T09:15:00+01:00"}
      expect: [{if: $answers.nachweis, outcome: held}, {outcome: delivered}]
      """;

  @Test
  void findsNothingInAPackageWithoutContradiction() {
    assertThat(marks(files())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "package.yaml | $answers.nachweis | $answers.nachweiss | expression-member@submission.attachments[0].required",
        "package.yaml | $answers.nachweis | $journey.id = 'x' | expression-variable@submission.attachments[0].required",
        "package.yaml | $answers.tage | $answers.tag | expression-member@deadlines[0].days",
        "package.yaml | $count(hund) | $count(katze) | field-unknown@routing[0].when",
        "package.yaml | version: 1.0.0 | version: 2.0.0 | package-folder@id",
        "package.yaml | fees: fees.yaml | | file-not-named@fees",
        "package.yaml | procedure: procedure.bpmn | procedure: anderes.bpmn | procedure-missing@procedure",
        "variation-points.yaml | attachment: nachweis, | attachment: ausweis, | effect-unknown@points[0].effects[0].attachment",
        "variation-points.yaml | rule: required | rule: needed | effect-unknown@points[0].effects[0].rule",
        "variation-points.yaml | , deadline: frist | | effect-incomplete@points[1].effects[0]",
        "variation-points.yaml | deadline: frist | deadline: fristen | effect-unknown@points[1].effects[0].deadline",
        "variation-points.yaml | row: hund | row: katze | effect-unknown@points[2].effects[0].row",
        "variation-points.yaml | row: hund | row: klein | effect-idle@points[2].effects[0]",
        "variation-points.yaml | table: steuer | table: abgabe | effect-unknown@points[2].effects[0].table",
        "variation-points.yaml | key: marke | key: karte | effect-unknown@points[3].effects[0].key",
        "variation-points.yaml | step: Versand | step: Abholung | effect-unknown@points[3].effects[1].step",
        "variation-points.yaml | rule: viele | rule: wenige | effect-unknown@points[3].effects[2].rule",
        "variation-points.yaml | {kind: text, key: marke} | {kind: schema, at: hund, rule: maxItems} | effect-type@points[3].effects[0].rule",
        "variation-points.yaml | {kind: text, key: marke} | {kind: schema, at: katze, rule: allowedCodes} | field-unknown@points[3].effects[0].at",
        "variation-points.yaml | default: 14 | default: 40 | point-default@points[1].default",
        "variation-points.yaml | default: post | default: bote | point-default@points[3].default",
        "variation-points.yaml | max: 31, | max: 31, when: $answers.wochen > 2, | expression-member@points[1].when",
        "variation-points.yaml | max: 31, | max: 31, when: $answers.tage > 2, | point-condition-own@points[1].when",
        "variation-points.yaml | max: 31 | max: 0 | point-range@points[1].max",
        "variation-points.yaml | value: amt | value: post | id-twice@points[3].options[2].value",
        "variation-points.yaml | $answers.tage >= 1 | $answers.tage > 31 | constraint-unsatisfiable@constraints[0].rule",
        "variation-points.yaml | $answers.tage >= 1 | $answers.tage > 20 | constraint-defaults@constraints[0].rule",
        "variation-points.yaml | $answers.tage >= 1 | $answers.marke = 'keine' and $answers.marke = 'post' | constraint-unsatisfiable@constraints[0].rule",
        "variation-points.yaml | $answers.tage >= 1 | $answers.marke != 'keine' | option-unreachable@points[3].options[0]",
        "variation-points.yaml | $answers.tage >= 1 | $answers.nachweis | option-unreachable@points[0]",
        "variation-points.yaml | $answers.tage >= 1 | $answers.wochen >= 1 | expression-member@constraints[0].rule",
        "variation-points.yaml | $answers.tage >= 1 | ort.ars != '' | expression-without-application@constraints[0].rule",
        "fees.yaml | $hund.groesse | $hund.gewicht | field-unknown@tables[0].rows[0].when",
        "fees.yaml | $answers.satz | $answers.saetze | expression-member@tables[0].rows[1].amount",
        "fees.yaml | forEach: hund | forEach: ort | fee-no-list@tables[0].forEach",
        "fees.yaml | , when: $hund.groesse < 40 | | fee-row-unreachable@tables[0].rows[1]",
        "fees.yaml | id: klein | id: hund | id-twice@tables[0].rows[1].id",
        "fees.yaml | amount: 10 | amount: $now() | expression-forbidden@tables[0].rows[0].amount",
        "package.yaml | decisions: decisions.yaml | | file-not-named@decisions",
        "package.yaml | $count(hund) > 3 | $decisions.versagung.result = 'grant' | expression-member@routing[0].when",
        "variation-points.yaml | row: zu-viele | row: zu-wenige | effect-unknown@points[3].effects[3].row",
        "variation-points.yaml | row: zu-viele | row: selten | effect-idle@points[3].effects[3]",
        "variation-points.yaml | table: erteilung | table: versagung | effect-unknown@points[3].effects[3].table",
        "variation-points.yaml | table: erteilung, | | effect-incomplete@points[3].effects[3]",
        "decisions.yaml | $answers.marke | $answers.marken | expression-member@tables[0].rows[0].when",
        "decisions.yaml | $fees.steuer | $fees.abgabe | expression-member@tables[0].rows[0].when",
        "decisions.yaml | id: selten | id: zu-viele | id-twice@tables[0].rows[1].id",
        "decisions.yaml | , when: \"ort.ars = ''\" | | decision-row-unreachable@tables[0].rows[2]",
        "decisions.yaml | name: Sonst, | name: Sonst, when: \"ort.ars = 'x'\", | decision-open@tables[0]",
        "samples/eins.expect.yaml | outcome: delivered | outcome: delivered, decisions: {erteilung: nie} | decision-unknown@expect[1].decisions.erteilung",
        "texts.yaml | {$answers.marke}\", en | {$answers.karte}\", en | expression-member@texts[0].de",
        "procedure.bpmn | <definitions> | <!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x; | procedure-broken@procedure",
        "samples/eins.expect.yaml | $answers.nachweis | $answers.ausweis | expression-member@expect[0].if",
      })
  void findsEachContradiction(String file, String old, String changed, String mark) {
    var files = files().replace(FOLDER + file, old, changed == null ? "" : changed);
    var findings = findings(files);

    assertThat(findings).extracting(Finding::mark).contains(mark);
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.spot()).isNotNull();
              assertThat(Wording.german().text(finding)).isNotBlank();
              assertThat(Wording.german().advice(finding)).isNotBlank();
            });
  }

  @Test
  void saysWhichRulesContradictEachOther() {
    var files =
        files()
            .replace(FOLDER + "variation-points.yaml", "$answers.tage >= 1", "$answers.tage < 5")
            .replace(
                FOLDER + "variation-points.yaml",
                "$answers.marke != 'amt' or 'buero' in $profile.functions",
                "$answers.tage > 10");

    assertThat(findings(files))
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo("constraints-contradict");
              assertThat(finding.arguments()).containsExactly("regel, weitere");
            });
  }

  @Test
  void claimsNothingAboutRulesItCannotTryOut() {
    for (var rule : List.of("$answers.tage * 2 = 62", "$count([$answers.tage]) = 1")) {
      var files = files().replace(FOLDER + "variation-points.yaml", "$answers.tage >= 1", rule);

      assertThat(marks(files)).isEmpty();
    }
  }

  @Test
  void numbersBetweenThoseTheRulesNameAreTriedToo() {
    var files =
        files()
            .replace(
                FOLDER + "variation-points.yaml",
                "$answers.tage >= 1",
                "$answers.satz > $answers.tage and $answers.tage > 1 and $answers.satz < 31");

    assertThat(marks(files)).containsExactly("constraint-defaults@constraints[0].rule");
  }

  @Test
  void aPointNobodyUsesIsToldOnce() {
    var files =
        files()
            .replace(FOLDER + "fees.yaml", "$answers.satz", "100")
            .replace(
                FOLDER + "variation-points.yaml",
                "effects: [{kind: fee, table: steuer, row: hund}]",
                "effects: []");

    assertThat(marks(files)).containsExactly("point-without-effect@points[2]");
  }

  private static List<String> marks(WorkspaceFiles files) {
    return findings(files).stream()
        .filter(finding -> finding.severity() != Severity.HINT)
        .map(Finding::mark)
        .toList();
  }

  private static List<Finding> findings(WorkspaceFiles files) {
    var workspace = files.read();
    assertThat(workspace.findings()).isEmpty();
    return Catalogue.check(workspace).list();
  }

  private static WorkspaceFiles files() {
    return WorkspaceFiles.empty()
        .with(FOLDER + "package.yaml", PACKAGE)
        .with(FOLDER + "variation-points.yaml", POINTS)
        .with(FOLDER + "fees.yaml", FEES)
        .with(FOLDER + "decisions.yaml", DECISIONS)
        .with(FOLDER + "texts.yaml", TEXTS)
        .with(FOLDER + "procedure.bpmn", "<definitions><task id=\"Versand\"/></definitions>")
        .with(FOLDER + "samples/eins.json", "{}")
        .with(FOLDER + "samples/eins.expect.yaml", SAMPLE)
        .with(
            FOLDER + "application.schema.json",
            """
            {"type": "object", "properties": {
              "ort": {"type": "object", "properties": {
                "ars": {"type": "string"}, "beginn": {"type": "string", "format": "date"}}},
              "hund": {"type": "array", "items": {"type": "object", "properties": {
                "groesse": {"type": "integer"}}}}}}
            """);
  }
}
