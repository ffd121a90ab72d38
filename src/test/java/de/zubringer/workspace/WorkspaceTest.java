package de.zubringer.workspace;

import static de.zubringer.testing.WorkspaceFiles.empty;
import static de.zubringer.testing.WorkspaceFiles.marks;
import static de.zubringer.testing.WorkspaceFiles.reference;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspaceTest {
  private static final String PROFILE =
      "municipalities/160745011000-vg-suedliches-saaletal/profile.yaml";

  @Test
  void findsNothingInTheReferenceWorkspace() {
    var workspace = reference().read();
    assertThat(marks(workspace.findings())).isEmpty();
    assertThat(workspace.documents("profile")).hasSize(files(workspace, "/profile.yaml"));
    assertThat(workspace.documents("system")).hasSize(files(workspace, "/system.yaml"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ars: "160745011000"                 | ars: 160745011000         | ars: 1607       | quotes-missing
          ars: "160745011000"                 | ars: "16074501100"        | ars: "1607      | value-malformed
          ars: "160745011000"                 | arss: "160745011000"      | arss:           | key-unknown-similar
          phone: "+49 36424 000000"           | fax: "1"                  | fax:            | key-unknown
          version: "3.2"                      | version: 3.2              | version: 3.2    | quotes-missing
          validFrom: 2025-01-01\\ncontact:    | validFrom: 2025-13-01\\ncontact: | 2025-13  | value-malformed
          environment: sandbox                | environment: produktion   | produktion      | value-not-allowed
          keys: secret:zp-steuern             | keys: abc                 | keys: abc       | value-malformed
          functions: [ordnung]                | functions: ordnung        | functions: ordnung | type-wrong
          kind: fit-connect\\n                | \\n                       | - id: zp-steuern | key-missing
          houseNumber: "1"                    | houseNumber: 1            | houseNumber     | quotes-missing
          format: profile/1                   | format: profil/1          | format          | file-format-unknown-similar
          format: profile/1                   | format: abc/7             | format          | file-format-unknown
          format: profile/1                   | format: steps/1           | format          | file-format-misplaced
          format: profile/1\\n                | \\n                       | ""              | file-format-missing
          name: Bürgerbüro                    | name:                     | name:,          | value-empty
          """)
  void namesTheFaultAtItsLine(String old, String spoilt, String at, String code) {
    var files = reference().replace(PROFILE, lines(old), lines(spoilt));
    var line = at.equals("\"\"") ? 1 : files.lineOf(PROFILE, at);
    var findings = files.read().findings();
    assertThat(marks(findings)).contains(PROFILE + ":" + line + " error " + code);
  }

  @Test
  void asksForTheKeyThatWasProbablyMeant() {
    var finding =
        reference()
            .replace(PROFILE, "destinations:", "destination:")
            .read()
            .findings()
            .list()
            .getFirst();
    assertThat(Wording.german().advice(finding)).isEqualTo("Meinten Sie „destinations“?");
    assertThat(finding.place()).isEqualTo("destination");
  }

  @Test
  void reportsEveryFaultOnce() {
    var findings =
        reference()
            .replace(PROFILE, "ars: \"160745011000\"", "ars: 160745011000")
            .replace(PROFILE, "units:", "unit:")
            .with("packages/a/1.0.0/steps.yaml", "format: steps/1\nsteps: [")
            .read()
            .findings();
    assertThat(findings.list())
        .extracting(one -> one.code())
        .containsExactlyInAnyOrder("quotes-missing", "key-unknown-similar", "file-broken");
  }

  @Test
  void bindsOnlySoundDocuments() {
    var broken = reference().replace(PROFILE, "ars: \"160745011000\"", "ars: 160745011000").read();
    var all = files(broken, "/profile.yaml");
    assertThat(broken.documents("profile")).hasSize(all - 1);
    assertThat(broken.document(PROFILE)).isPresent();
    var unknownKey = reference().replace(PROFILE, "documents:", "dokumente:").read();
    assertThat(unknownKey.documents("profile")).hasSize(all);
  }

  private static int files(Workspace workspace, String ending) {
    return (int)
        workspace.folder().files().keySet().stream().filter(path -> path.endsWith(ending)).count();
  }

  @Test
  void onlyHintsAtFilesItDoesNotKnow() {
    var findings = empty().with("lands/notizen.txt", "x").read().findings();
    assertThat(marks(findings)).containsExactly("lands/notizen.txt:1 hint file-unknown");
  }

  @Test
  void missesItsHead() {
    assertThat(marks(empty().without("workspace.yaml").read().findings()))
        .containsExactly("workspace.yaml:1 error workspace-missing");
  }

  @Test
  void refusesFilesThatAreNotUtf8() {
    var files = new java.util.TreeMap<String, byte[]>();
    files.put("workspace.yaml", new byte[] {'a', ':', ' ', (byte) 0xFC});
    assertThat(marks(Workspace.read(new Folder(files)).findings()))
        .containsExactly("workspace.yaml:1 error file-not-utf8");
  }

  @Test
  void findsTheLineOfTheNearestKnownPlace() {
    var document = reference().read().document(PROFILE).orElseThrow();
    var units = document.spot("units").line();
    assertThat(document.spot("units[1].name").line()).isEqualTo(units + 2);
    assertThat(document.spot("units[1].gibtsNicht.a").line()).isEqualTo(units + 2);
    assertThat(document.spot("gibtsNicht").line()).isEqualTo(1);
  }

  @Test
  void wordsEveryFinding() {
    for (var code : List.of("key-missing", "quotes-missing", "file-broken", "zip-path")) {
      assertThat(Wording.german().knows("finding." + code + ".text")).isTrue();
      assertThat(Wording.german().knows("finding." + code + ".advice")).isTrue();
    }
  }

  private static String lines(String text) {
    return text.replace("\\n", "\n");
  }
}
