package de.zubringer.connection;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Severity;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextBookTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
  private static final String VG = "municipalities/160745011000-vg-suedliches-saaletal/";
  private static final String MAPPING =
      "systems/kommunalsteuer-csv/mappings/hundesteuer-anmeldung.yaml";
  private static final Workspace LIVE = WorkspaceFiles.reference().read();
  private static final PlanBook BOOK = PlanBook.compile(0, LIVE, DAY).as(7);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "profile.yaml | format: profile/1 | format: [",
        "profile.yaml | zp-steuern | zp-anders",
        "connections/hundesteuer-anmeldung.yaml | source: $hund.chipnummer | source: $hund.chipnumme",
        "responsibilities.yaml | format: responsibilities/1 | format: package/1",
      })
  void findsTheSameErrorsAsIfAllWereCompiled(String file, String old, String now) {
    var folder = changed(VG + file, old, now);

    var errors = errors(NextBook.of(folder, BOOK, LIVE, DAY).book());

    assertThat(errors)
        .isEqualTo(errors(PlanBook.compile(0, Workspace.read(folder), DAY)))
        .isNotEmpty();
  }

  @Test
  void compilesNoPackageAgainIfAFileOfAMunicipalityChangesOrGoes() {
    var changed = changed(VG + "profile.yaml", "format: profile/1", "format: profile/1 # neu");
    var next = NextBook.of(changed, BOOK, LIVE, DAY);
    assertThat(next.book().catalogue()).isSameAs(BOOK.catalogue());
    assertThat(next.book().plans()).hasSameSizeAs(BOOK.plans());
    assertThat(next.workspace().folder().digest()).isEqualTo(changed.digest());

    var files = new TreeMap<>(LIVE.folder().files());
    files.remove(VG + "connections/hundesteuer-anmeldung.yaml");
    var without = NextBook.of(new Folder(files), BOOK, LIVE, DAY);
    assertThat(without.book().catalogue()).isSameAs(BOOK.catalogue());
    assertThat(without.book().plans()).hasSize(BOOK.plans().size() - 1);
    assertThat(without.workspace().folder().files()).hasSize(files.size());
  }

  @Test
  void compilesAllIfAnythingOfAPackageOrASystemChangesOrHidesAmongMunicipalities() {
    var broken = changed(MAPPING, "source: $hund.name", "source: $hund.nam");
    assertThat(errors(NextBook.of(broken, BOOK, LIVE, DAY).book()))
        .isEqualTo(errors(PlanBook.compile(0, Workspace.read(broken), DAY)))
        .isNotEmpty();

    var files = new TreeMap<>(LIVE.folder().files());
    files.put(VG + "x.yaml", "format: system/1\n".getBytes(StandardCharsets.UTF_8));
    assertThat(NextBook.of(new Folder(files), BOOK, LIVE, DAY).book().catalogue())
        .isNotSameAs(BOOK.catalogue());
  }

  private static Folder changed(String path, String old, String now) {
    var files = new TreeMap<>(LIVE.folder().files());
    var text = new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    assertThat(text).as(path).contains(old);
    files.put(path, text.replace(old, now).getBytes(StandardCharsets.UTF_8));
    return new Folder(files);
  }

  private static List<String> errors(PlanBook book) {
    return book.findings().list().stream()
        .filter(one -> one.severity() == Severity.ERROR)
        .map(Finding::toString)
        .distinct()
        .sorted()
        .toList();
  }
}
