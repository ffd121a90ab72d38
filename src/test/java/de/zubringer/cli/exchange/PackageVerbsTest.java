package de.zubringer.cli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.testing.WorkspaceFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A package travels from one workspace into another as one signed file. */
class PackageVerbsTest {
  private static final String FOLDER = "packages/hundesteuer-anmeldung/1.0.0/";
  private static final String POINTS = FOLDER + "variation-points.yaml";

  @TempDir Path directory;
  private Path archive;
  private Path trusted;
  private VerbRun from;
  private VerbRun into;

  @BeforeEach
  void exportPackage() throws IOException {
    archive = directory.resolve("hund.zip");
    trusted = Files.createDirectory(directory.resolve("trusted"));
    from = new VerbRun(directory.resolve("from"));
    into = new VerbRun(directory.resolve("into"));
    from.write(WorkspaceFiles.reference());
    into.write(WorkspaceFiles.empty());
    trust(TestKeys.signature());
    Files.write(directory.resolve("key.jwk"), StrictJson.bytes(TestKeys.signature().secretJson()));
    assertThat(export()).isZero();
  }

  @Test
  void arrivesWithTheSharedPartsItUses() {
    assertThat(take()).as(into.err() + into.out()).isZero();

    assertThat(into.text(POINTS)).isEqualTo(from.text(POINTS));
    assertThat(into.hiddenFiles()).isEmpty();
    assertThat(verify()).isZero();
    assertThat(into.err()).contains("hundesteuer-anmeldung").contains("musterstadt-sigKey");
    assertThat(take()).isZero();
  }

  @Test
  void hasTheSameBytesEveryTimeButForTheSignature() throws IOException {
    var first = entries(Files.readAllBytes(archive));
    assertThat(export()).isZero();
    var second = entries(Files.readAllBytes(archive));

    first.remove("manifest.jws");
    second.remove("manifest.jws");
    assertThat(first.keySet()).containsExactlyElementsOf(second.keySet());
    assertThat(first).allSatisfy((path, bytes) -> assertThat(second.get(path)).isEqualTo(bytes));
  }

  @Test
  void refusesOtherContentUnderTheSameVersion() throws IOException {
    into.write(
        WorkspaceFiles.reference().replace(POINTS, "anmeldefristTage", "anmeldefristTageNeu"));

    assertThat(take()).isEqualTo(1);
    assertThat(into.out()).contains("package-changed").contains("variation-points.yaml");
  }

  @Test
  void refusesASignatureOfSomebodyUnknown() throws IOException {
    Files.delete(trusted.resolve("musterstadt-sigKey.json"));
    trust(TestKeys.service());

    refused("archive-publisher-unknown");
  }

  @Test
  void refusesASignatureOfAnotherKeyUnderTheSameName() throws IOException {
    var other = TestKeys.service().publicHalf().json();
    other.put("kid", "musterstadt-sigKey");
    other.remove("x5c");
    Files.write(trusted.resolve("musterstadt-sigKey.json"), StrictJson.bytes(other));

    refused("archive-signature-wrong");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "change " + POINTS + " archive-file-changed",
        "remove " + POINTS + " archive-file-missing",
        "change manifest.json archive-signature-wrong",
        "change manifest.jws archive-signature-wrong",
        "remove manifest.jws archive-unsigned",
        "remove manifest.json archive-unsigned",
        "add " + FOLDER + "mehr.json archive-file-extra",
        "add " + FOLDER + "Variation-Points.yaml archive-path",
        "add municipalities/160510000000-erfurt/profile.yaml archive-path",
        "add ../../ausserhalb.yaml zip-path",
        "add /etc/zubringer.yaml zip-path",
        "add packages\\\\x.yaml zip-path",
      })
  void refusesAnArchiveSomebodyChanged(String change) throws IOException {
    var words = change.split(" ", -1);
    var entries = entries(Files.readAllBytes(archive));
    switch (words[0]) {
      case "change" -> entries.computeIfPresent(words[1], (path, bytes) -> changed(bytes));
      case "remove" -> assertThat(entries.remove(words[1])).isNotNull();
      default -> entries.put(words[1], new byte[] {'x'});
    }
    Files.write(archive, zip(entries));

    refused(words[2]);
  }

  @Test
  void refusesALink() throws IOException {
    try (var zip = new ZipArchiveOutputStream(Files.newOutputStream(archive))) {
      var entry = new ZipArchiveEntry(FOLDER + "package.yaml");
      entry.setUnixMode(UnixStat.LINK_FLAG | 0777);
      zip.putArchiveEntry(entry);
      zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
      zip.closeArchiveEntry();
    }

    refused("archive-link");
  }

  @Test
  void refusesABombAndWhatIsNoArchive() throws IOException {
    var entries = entries(Files.readAllBytes(archive));
    entries.put(FOLDER + "bombe.json", new byte[33 * 1024 * 1024]);
    Files.write(archive, zip(entries));
    refused("zip-too-large");

    Files.writeString(archive, "kein Archiv");
    refused("zip-broken");
  }

  @Test
  void makesAKeyThatOnlyItsOwnerReads() throws IOException {
    var key = directory.resolve("neu.jwk");
    var run = new VerbRun(directory);

    assertThat(
            run.run(
                "package",
                "key",
                "--kid",
                "land-2026",
                "--holder",
                "Land",
                "--out",
                key.toString()))
        .isZero();
    assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
    assertThat(Files.readString(directory.resolve("neu.jwk.public.json"))).doesNotContain("\"d\"");
    assertThat(
            run.run(
                "package",
                "key",
                "--kid",
                "land-2026",
                "--holder",
                "Land",
                "--out",
                key.toString()))
        .isEqualTo(2);
  }

  private void refused(String code) throws IOException {
    assertThat(take()).isEqualTo(1);
    assertThat(into.out().lines().filter(line -> line.contains(code)).count()).isEqualTo(1);
    assertThat(directory.resolve("into/packages")).doesNotExist();
    assertThat(verify()).isEqualTo(1);
  }

  private int export() {
    return from.run(
        "package",
        "export",
        directory.resolve("from").toString(),
        "hundesteuer-anmeldung",
        "1.0.0",
        "--key",
        directory.resolve("key.jwk").toString(),
        "--out",
        archive.toString());
  }

  private int take() {
    return into.run(
        "package",
        "import",
        archive.toString(),
        "--into",
        directory.resolve("into").toString(),
        "--trusted",
        trusted.toString());
  }

  private int verify() {
    return into.run("package", "verify", archive.toString(), "--trusted", trusted.toString());
  }

  private void trust(PrivateJwk key) throws IOException {
    Files.write(trusted.resolve(key.kid() + ".json"), StrictJson.bytes(key.publicHalf().json()));
  }

  private static byte[] changed(byte[] bytes) {
    var other = bytes.clone();
    other[other.length / 2] ^= 1;
    return other;
  }

  private static Map<String, byte[]> entries(byte[] zip) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
