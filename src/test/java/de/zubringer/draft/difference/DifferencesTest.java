package de.zubringer.draft.difference;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.connection.PlanBook;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private static final String FOLDER = "municipalities/160745011000-vg-suedliches-saaletal/";
  private static final String PLAN = FOLDER + "connections/hundesteuer-anmeldung.yaml";
  private static final String PROFILE = FOLDER + "profile.yaml";
  private static final String GAPS = FOLDER + "gaps/hundesteuer-anmeldung.yaml";
  private static final String BUCHA = "municipalities/160745011008-bucha/profile.yaml";
  private static final Workspace REFERENCE = WorkspaceFiles.reference().read();
  private static final PlanBook BOOK = PlanBook.compile(0, REFERENCE, LocalDate.of(2026, 11, 30));

  @Test
  void saysNothingWhereNothingDiffers() {
    assertThat(Differences.of(BOOK).between(REFERENCE, REFERENCE, List.of(PLAN, PROFILE)))
        .isEmpty();
  }

  @Test
  void saysAnAnswerWithItsAuthorInOneSentence() {
    assertThat(
            changed(
                PLAN,
                "vierAugenAb: {value: 30000, by: fachamt, date: 2026-10-12}",
                "vierAugenAb: {value: 50000, by: kaemmerei, date: 2026-12-01}"))
        .containsExactly(
            "Ab welcher Jahressteuer prüft eine zweite Person?"
                + " 500,00\u00A0€ statt 300,00\u00A0€ (Kämmerei, 01.12.2026)");
    assertThat(changed(PLAN, "Ab: {value: 30000", "Ab: {value: 30001"))
        .singleElement()
        .asString()
        .contains("300,01\u00A0€ statt 300,00\u00A0€ (Fachamt, 12.10.2026)");
  }

  @Test
  void saysWhoConfirmedAnAnswer() {
    assertThat(
            changed(
                PLAN,
                "{value: ordnung, by: organisation, date: 2026-10-12}",
                "{value: ordnung, by: organisation, date: 2026-11-29}"))
        .singleElement()
        .asString()
        .endsWith("bestätigt mit Ordnungsverwaltung (Organisation, 29.11.2026)");
  }

  @Test
  void comparesANewAnswerWithTheDefault() {
    var without =
        WorkspaceFiles.reference()
            .replace(
                PLAN,
                "  versicherungsnachweisVerlangt: {value: true, by: fachamt, date: 2026-10-12}\n",
                "")
            .read();
    var other =
        WorkspaceFiles.reference()
            .replace(PLAN, "Verlangt: {value: true", "Verlangt: {value: false")
            .read();
    assertThat(sentences(without, REFERENCE, PLAN))
        .containsExactly(
            "Ist eine Kopie des Versicherungsscheins beizufügen?"
                + " Ja, wie vorgegeben (Fachamt, 12.10.2026)");
    assertThat(sentences(without, other, PLAN))
        .singleElement()
        .asString()
        .contains("Nein statt der Vorgabe Ja (Fachamt");
    assertThat(sentences(REFERENCE, without, PLAN))
        .singleElement()
        .asString()
        .endsWith("keine Antwort mehr, bisher Ja");
  }

  @Test
  void namesEntriesThatCameWentAndChanged() {
    var unit = "  - {id: ordnung, name: Ordnungsverwaltung";
    assertThat(
            changed(
                PROFILE, unit, "  - {id: steueramt, name: Steueramt, functions: [kasse]}\n" + unit))
        .containsExactly("Organisationseinheit neu: „Steueramt“ (Funktionen: kasse)");
    assertThat(changed(PROFILE, "ordnung@vg-suedliches-saaletal.example", "neu@saaletal.example"))
        .containsExactly(
            "Organisationseinheit „Ordnungsverwaltung“, E-Mail-Adresse:"
                + " neu@saaletal.example statt ordnung@vg-suedliches-saaletal.example");
    assertThat(
            changed(
                PROFILE,
                "  - {id: buergerbuero, name: Bürgerbüro, functions: [buergerbuero], validFrom:"
                    + " 2025-01-01}\n",
                ""))
        .containsExactly("Organisationseinheit entfällt: „Bürgerbüro“");
  }

  @Test
  void saysThatTheOrderIsAnother() {
    var first = rule("eins", "Erste Regel");
    var second = rule("zwei", "Zweite Regel");
    var one = with("deviations:", first + second + "deviations:");
    var other = with("deviations:", second + first + "deviations:");
    assertThat(sentences(one, other, PLAN))
        .containsExactly("Zeilen: neue Reihenfolge „zwei“, „eins“");
  }

  private static String rule(String target, String note) {
    return "  - {target: " + target + ", rule: constant, value: x, note: " + note + "}\n";
  }

  private static Workspace with(String old, String text) {
    return WorkspaceFiles.reference()
        .replace(
            PLAN,
            "  - {target: CHIP, rule: copy, source: $hund.chipnummer, onMissing: hold, note: Ohne Chipnummer nimmt das Verfahren vor Ort keinen Hund an.}\n",
            "")
        .replace(PLAN, old, text)
        .read();
  }

  @Test
  void readsAnAddressAsOneValue() {
    assertThat(
            changed(
                PROFILE,
                "street: Beispielweg, houseNumber: \"1\"",
                "street: Am Markt, houseNumber: \"7\""))
        .containsExactly(
            "Kontakt, Anschrift: Am Markt 7, 07768 Kahla statt Beispielweg 1, 07768 Kahla");
  }

  @Test
  void namesTargetsAreasAndUnits() {
    assertThat(
            changed(
                PLAN, "target: {system: kommunalsteuer, mapping: 5}", "target: {system: inbox}"))
        .containsExactly(
            "Ziel, System: eingebauter Posteingang statt Steuerverfahren mit Hundedatei (Beispiel)",
            "Ziel, Version der Feldabbildung: keine Angabe mehr, bisher 5");
    assertThat(changed(PLAN, "covers: members  ", "covers: [\"160745011008\"]  "))
        .containsExactly("Gebiet: Bucha statt die Mitglieder");
    assertThat(changed(PLAN, "unit: $answers.gefaehrlicheHundeAn", "unit: steuern"))
        .singleElement()
        .asString()
        .endsWith("Stelle: Steuern und Abgaben statt $answers.gefaehrlicheHundeAn");
  }

  @Test
  void saysWhichWordsOfAListCameAndWent() {
    assertThat(changed(PROFILE, "functions: [kaemmerei, kasse]", "functions: [kasse, steuern]"))
        .containsExactly(
            "Organisationseinheit „Finanzverwaltung“, Funktionen: neu steuern",
            "Organisationseinheit „Finanzverwaltung“, Funktionen: entfällt kaemmerei");
  }

  @Test
  void saysAStatuteWithItsAnswers() {
    var before =
        WorkspaceFiles.reference().with(BUCHA, "format: profile/1\nars: \"160745011008\"\n");
    assertThat(sentences(before.read(), REFERENCE, BUCHA))
        .anyMatch(one -> one.startsWith("Satzung neu: "))
        .anyMatch(one -> one.contains("Hundesteuer") && one.contains("Kämmerei"));
    assertThat(Differences.of(BOOK).title(BUCHA)).isEqualTo("Profil von Bucha");
  }

  @Test
  void saysWhatWasDecidedAboutAGap() {
    var after =
        WorkspaceFiles.reference().replace(GAPS, "decision: workaround", "decision: accept").read();
    var named =
        Differences.of(BOOK)
            .naming(Map.of("gap-attachments-stay/kommunalsteuer-csv", "Anlagen bleiben"))
            .between(REFERENCE, after, List.of(GAPS));
    assertThat(named.getFirst().sentences())
        .containsExactly("Lücke „Anlagen bleiben“, Entscheidung: hinnehmen statt anders lösen");
  }

  @Test
  void saysWhatNobodyKnowsYet() {
    var before =
        WorkspaceFiles.reference()
            .with(PLAN, text() + "survey:\n  target: {state: unknown, by: it, date: 2026-11-30}\n")
            .read();
    assertThat(sentences(REFERENCE, before, PLAN))
        .singleElement()
        .asString()
        .contains("Hundesteuer Anmeldung", "weiß noch niemand", "30.11.2026");
  }

  @Test
  void tellsRemarksFromValues() {
    assertThat(changed(PLAN, "basedOn: null  ", "basedOn: null # "))
        .containsExactly("Kein Wert anders; nur Bemerkungen oder Schreibweise.");
  }

  @Test
  void doesNotFailAtWhatCannotBeRead() {
    assertThat(changed(PLAN, "format: connection/1", "format: [connection/1"))
        .containsExactly("Einer der beiden Stände lässt sich nicht lesen.");
    assertThat(changed(PLAN, "format: connection/1", "format: ../../connection/1")).isNotEmpty();
    assertThat(changed(PLAN, "answers:", "answers: 7\nx:")).isNotEmpty();
  }

  @Test
  void saysThatAFileIsNewOrGone() {
    var without = WorkspaceFiles.reference().without(PLAN).read();
    assertThat(sentences(without, REFERENCE, PLAN))
        .contains("Gebiet: die Mitglieder, bisher keine Angabe");
    assertThat(sentences(REFERENCE, without, PLAN)).containsExactly("Die Datei entfällt.");
  }

  private static String text() {
    return new String(REFERENCE.file(PLAN).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static List<String> changed(String path, String old, String young) {
    var after = WorkspaceFiles.reference().replace(path, old, young).read();
    return sentences(REFERENCE, after, path);
  }

  private static List<String> sentences(Workspace before, Workspace after, String path) {
    return Differences.of(BOOK).between(before, after, List.of(path)).getFirst().sentences();
  }
}
