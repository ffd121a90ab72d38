package de.zubringer.catalogue.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.CodeList;
import de.zubringer.catalogue.CodeList.Standing;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Spot;
import de.zubringer.testing.WorkspaceFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditionsTest {
  private static final String FOLDER = "packages/muster/1.0.0";
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

  @Test
  void theEditionOfTheDayCounts() {
    var list =
        read(
            edition("2025", null, "A, Alt", "B, Beta"),
            edition("2026", NEW_YEAR, "B, Neu", "C, Gamma"));

    assertThat(list.standing("A", NEW_YEAR.minusDays(1))).isEqualTo(Standing.VALID);
    assertThat(list.standing("A", NEW_YEAR)).isEqualTo(Standing.EXPIRED);
    assertThat(list.standing("B", NEW_YEAR.minusDays(1))).isEqualTo(Standing.VALID);
    assertThat(list.standing("B", NEW_YEAR)).isEqualTo(Standing.VALID);
    assertThat(list.standing("C", NEW_YEAR.minusDays(1))).isEqualTo(Standing.EXPIRED);
    assertThat(list.standing("D", NEW_YEAR)).isEqualTo(Standing.UNKNOWN);
    assertThat(list.version()).isEqualTo("2026");
    assertThat(list.codes()).extracting("name").containsExactly("Alt", "Neu", "Gamma");
  }

  @Test
  void saysThatTwoEditionsBeginOnTheSameDay() {
    assertThat(findings(edition("1", NEW_YEAR, "A, Alpha"), edition("2", NEW_YEAR, "A, Alpha")))
        .extracting(Finding::code)
        .containsExactly("code-list-editions");
    assertThat(findings(edition("1", null, "A, Alpha"), edition("2", null, "A, Alpha")))
        .extracting(Finding::code)
        .containsExactly("code-list-editions");
  }

  @Test
  void findsACodeThatStandsTwice() {
    var path = FOLDER + "/codelists/liste-0.yaml";

    assertThat(findings(edition("1", null, "A, Alpha", "B, Beta", "A, Nochmal")))
        .containsExactly(Finding.error("code-twice", "", "A").at(new Spot(path, 8)));
  }

  @Test
  void findsACodeThatStandsTwiceInTheTable() {
    var table = FOLDER + "/codelists/liste.csv";
    var files =
        WorkspaceFiles.empty()
            .with(
                FOLDER + "/codelists/liste.yaml",
                """
                format: codelist/1
                id: liste
                urn: urn:muster:liste
                version: "1"
                file: liste.csv
                """)
            .with(
                table,
                """
                code,name,validFrom,validTo
                A,Alpha,,2025-12-31
                A,Neu,2026-01-01,
                B,"Be
                ta",,
                B,Beta,2026-01-01,
                """);
    var findings = new ArrayList<Finding>();
    new CodeListReader(files.read(), findings).read(List.of(FOLDER));

    assertThat(findings)
        .containsExactly(Finding.error("code-twice", "", "B").at(new Spot(table, 6)));
  }

  @Test
  void tellsOfManyRepeatedCodesOnlyTheFirst() {
    var text = new StringBuilder("code,name,validFrom,validTo\n");
    for (int i = 0; i < 50_000; i++) {
      text.append("A,Alpha,,\n");
    }
    var files =
        WorkspaceFiles.empty()
            .with(
                FOLDER + "/codelists/liste.yaml",
                """
                format: codelist/1
                id: liste
                urn: urn:muster:liste
                version: "1"
                file: liste.csv
                """)
            .with(FOLDER + "/codelists/liste.csv", text.toString());
    var findings = new ArrayList<Finding>();
    new CodeListReader(files.read(), findings).read(List.of(FOLDER));

    assertThat(findings).hasSize(20);
  }

  private static String edition(String version, @Nullable LocalDate from, String... codes) {
    var text = new StringBuilder("format: codelist/1\nid: liste\nurn: urn:muster:liste\n");
    text.append("version: \"").append(version).append("\"\n");
    text.append(from == null ? "" : "validFrom: " + from + "\n").append("codes:\n");
    for (var code : codes) {
      text.append("  - {code: ").append(code.replace(", ", ", name: ")).append("}\n");
    }
    return text.toString();
  }

  private static CodeList read(String... editions) {
    var findings = new ArrayList<Finding>();
    var list = lists(findings, editions);
    assertThat(findings).isEmpty();
    return list;
  }

  private static List<Finding> findings(String... editions) {
    var findings = new ArrayList<Finding>();
    lists(findings, editions);
    return findings;
  }

  private static CodeList lists(List<Finding> findings, String... editions) {
    var files = WorkspaceFiles.empty();
    for (int i = 0; i < editions.length; i++) {
      files.with(FOLDER + "/codelists/liste-" + i + ".yaml", editions[i]);
    }
    var workspace = files.read();
    assertThat(workspace.findings()).isEmpty();
    return Objects.requireNonNull(
        new CodeListReader(workspace, findings).read(List.of(FOLDER)).get("liste"));
  }
}
