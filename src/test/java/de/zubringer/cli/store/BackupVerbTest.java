package de.zubringer.cli.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.zubringer.cli.CommandLines;
import de.zubringer.cli.CommandLines.Run;
import de.zubringer.testing.TestDatabase;
import de.zubringer.vault.VaultLocked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupVerbTest {
  @TempDir Path folder;
  private Path file = Path.of("");
  private Path there = Path.of("");

  @BeforeEach
  void names() {
    file = folder.resolve("sicherung.zip");
    there = folder.resolve("neu");
  }

  @Test
  void bringsEverythingBackElsewhere() throws IOException {
    var here = Installation.filled(folder.resolve("alt"));
    var saved = backup(here);
    assertThat(saved.code()).as(saved.messages()).isZero();
    assertThat(saved.messages())
        .contains("pipeline_step: 1 Zeilen", "Gesichert", "Schlüssel", "NICHT darin");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(entries()).noneMatch(it -> it.startsWith("keys/"));

    var elsewhere = new Installation(TestDatabase.freshUrl(), there);
    copyKey(here);
    var restored = restore(elsewhere);

    assertThat(restored.code()).as(restored.messages()).isZero();
    assertThat(restored.messages()).contains("Hauptschlüssel passt", "Eingespielt");
    assertThat(elsewhere.opened()).isEqualTo(Installation.PLAIN);
    for (var table : List.of("audit_entry", "pipeline_step", "pipeline_unsealed", "vault_key")) {
      assertThat(rows(elsewhere, table)).as(table).isEqualTo(rows(here, table));
    }
    assertThat(elsewhere.sql("select picked from scheduled_tasks").query(Boolean.class).list())
        .containsExactly(false);
    var next =
        elsewhere
            .sql(
                "insert into connection_snapshot (digest, taken_at, taken_by, files)"
                    + " values ('e', now(), 'operator', '') returning snapshot")
            .query(Long.class)
            .single();
    assertThat(next).as("numbers go on").isEqualTo(2);
    assertThat(verify(elsewhere).code()).isZero();
    elsewhere
        .sql(
            "insert into pipeline_step select journey, municipality, 2, 'HELD', now(), '' from"
                + " pipeline_step")
        .update();
    assertThat(rows(elsewhere, "pipeline_unsealed")).as("triggers are awake again").hasSize(2);
  }

  @Test
  void saysWhichFilesOfAttachmentsAreNotInIt() throws IOException {
    var here = Installation.filled(folder.resolve("alt"));
    assertThat(backup(here).messages()).doesNotContain("Anlagen, die als Dateien liegen");
    Files.delete(file);
    here.sql(
            "insert into vault_piece (municipality, submission, name, number, file, file_bytes)"
                + " select municipality, submission, 'journey/attachment', number, "
                + "gen_random_uuid(), 3000000 from vault_piece")
        .update();

    var saved = backup(here);
    assertThat(saved.messages())
        .contains("NICHT darin: 1 Dateien", "3,0 MB", here.data().resolve("pieces").toString());

    var elsewhere = new Installation(TestDatabase.freshUrl(), there);
    assertThat(restore(elsewhere).messages())
        .contains(
            "gehören 1 Dateien",
            here.data().resolve("pieces").toString(),
            there.resolve("pieces").toString());
  }

  @Test
  void takesKeysAlongOnlyIfAsked() {
    var here = Installation.filled(folder.resolve("alt"));
    var saved = backup(here, "--with-keys");
    assertThat(saved.messages()).contains("kann alle Anträge lesen").doesNotContain("NICHT");

    var elsewhere = new Installation(TestDatabase.freshUrl(), there);
    assertThat(restore(elsewhere).code()).isZero();

    assertThat(elsewhere.opened()).isEqualTo(Installation.PLAIN);
  }

  @Test
  void saysThatTheKeyIsStillMissingAndOpensNothingWithoutIt() {
    backup(Installation.filled(folder.resolve("alt")));
    var elsewhere = new Installation(TestDatabase.freshUrl(), there);

    var restored = restore(elsewhere);

    assertThat(restored.code()).isZero();
    assertThat(restored.messages()).contains("Hauptschlüssel fehlt noch", "vault.key");
    assertThatExceptionOfType(VaultLocked.class).isThrownBy(elsewhere::opened);
  }

  @Test
  void refusesAnotherKeyAndLeavesTheDatabaseEmpty() throws IOException {
    backup(Installation.filled(folder.resolve("alt")));
    var elsewhere = new Installation(TestDatabase.freshUrl(), there);
    Files.createDirectories(there.resolve("keys"));
    Files.write(there.resolve("keys/vault.key"), new byte[32]);

    var restored = restore(elsewhere);

    refused(restored, "gehört nicht zu dieser Datenbank");
    assertThat(rows(elsewhere, "vault_key")).isEmpty();
  }

  @Test
  void refusesADatabaseThatIsNotEmpty() {
    var here = Installation.filled(folder.resolve("alt"));
    backup(here);
    var before = rows(here, "audit_entry");

    refused(restore(here), "ist nicht leer");
    assertThat(rows(here, "audit_entry")).isEqualTo(before);

    var foreign = new Installation(TestDatabase.freshUrl(), there);
    foreign.sql("create table somebody_elses (x int)").update();
    refused(restore(foreign), "ist nicht leer: In somebody_elses");
  }

  @Test
  void refusesWhatIsNotWhole() throws IOException {
    backup(Installation.filled(folder.resolve("alt")));
    var bytes = Files.readAllBytes(file);
    var elsewhere = new Installation(TestDatabase.freshUrl(), there);

    for (var length : new int[] {0, 1, bytes.length / 2, bytes.length - 1}) {
      Files.write(file, Arrays.copyOf(bytes, length));
      refused(restore(elsewhere), "keine vollständige Sicherung");
    }
    Files.delete(file);
    refused(restore(elsewhere), "keine vollständige Sicherung");
    Files.writeString(file, "kein Archiv");
    refused(restore(elsewhere), "keine vollständige Sicherung");
  }

  @Test
  void refusesWhatWasChanged() throws IOException {
    backup(Installation.filled(folder.resolve("alt")));
    rewritten("tables/audit_entry", new byte[] {1, 2, 3});

    refused(
        restore(new Installation(TestDatabase.freshUrl(), there)),
        "beschädigt: tables/audit_entry");
  }

  @Test
  void refusesTheTablesOfAnotherVersion() throws IOException {
    backup(Installation.filled(folder.resolve("alt")));
    var manifest = new String(entry("manifest.json"), UTF_8);
    rewritten(
        "manifest.json",
        manifest.replaceFirst("\"migrations\":\\[\"[^\"]*\",", "\"migrations\":[").getBytes(UTF_8));
    refused(restore(new Installation(TestDatabase.freshUrl(), there)), "mit anderen Tabellen");

    rewritten("manifest.json", manifest.replace("\"format\":1", "\"format\":9").getBytes(UTF_8));
    refused(restore(new Installation(TestDatabase.freshUrl(), there)), "nicht kennt");
    rewritten(
        "manifest.json",
        manifest
            .replace("\"name\":\"audit_entry\"", "\"name\":\"a; drop table b\"")
            .getBytes(UTF_8));
    refused(restore(new Installation(TestDatabase.freshUrl(), there)), "nicht kennt");
  }

  @Test
  void overwritesNothingAndNeedsADatabase() throws IOException {
    Files.writeString(file, "schon da");
    refused(backup(Installation.filled(folder.resolve("alt"))), "gibt es schon");
    assertThat(file).hasContent("schon da");
    Files.delete(file);

    refused(run("backup", file.toString(), "--data", there.toString()), "keine Datenbank");
    refused(run("backup", file.toString(), "--database", TestDatabase.freshUrl()), "ist leer");
    refused(
        run("backup", file.toString(), "--database", "jdbc:postgresql://127.0.0.1:1/x"),
        "nicht erreichbar");
    refused(run("backup", file.toString(), "--database", "mysql://x"), "keine Adresse");
    assertThat(folder)
        .isDirectoryNotContaining("glob:**.part")
        .isDirectoryNotContaining("glob:**.zip");
  }

  private Run backup(Installation from, String... more) {
    var arguments =
        new ArrayList<>(List.of("backup", file.toString(), "--database", from.url(), "--data"));
    arguments.add(from.data().toString());
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private Run restore(Installation to) {
    return run("restore", file.toString(), "--database", to.url(), "--data", to.data().toString());
  }

  private static Run verify(Installation of) {
    return run("audit", "verify", "--database", of.url(), "--data", of.data().toString());
  }

  private static Run run(String... arguments) {
    return CommandLines.run(arguments);
  }

  private static void refused(Run run, String sentence) {
    assertThat(run.code()).as(run.messages()).isEqualTo(2);
    assertThat(run.messages()).contains(sentence).doesNotContain("Unerwartet", "Exception");
  }

  private void copyKey(Installation from) throws IOException {
    Files.createDirectories(there.resolve("keys"));
    Files.copy(from.data().resolve("keys/vault.key"), there.resolve("keys/vault.key"));
  }

  private static List<String> rows(Installation of, String table) {
    return of.sql("select r::text from " + table + " r order by 1").query(String.class).list();
  }

  private List<String> entries() throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      return zip.stream().map(ZipEntry::getName).toList();
    }
  }

  private byte[] entry(String name) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }
  }

  private void rewritten(String name, byte[] content) throws IOException {
    var other = folder.resolve("other.zip");
    try (var zip = new ZipFile(file.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(other))) {
      for (var one : zip.stream().toList()) {
        out.putNextEntry(new ZipEntry(one.getName()));
        out.write(one.getName().equals(name) ? content : zip.getInputStream(one).readAllBytes());
      }
    }
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
