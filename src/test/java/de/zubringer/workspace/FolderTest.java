package de.zubringer.workspace;

import static de.zubringer.testing.WorkspaceFiles.marks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTest {
  @TempDir Path dir;

  @Test
  void readsFilesBelowAndLeavesOutHiddenOnes() throws IOException {
    write("a/b.yaml", "x");
    write(".git/config", "x");
    write("a/.versteckt", "x");
    assertThat(Folder.read(dir).files().keySet()).containsExactly("a/b.yaml");
  }

  @Test
  void followsNoLinkOutOfTheFolder() throws IOException {
    var outside = Files.writeString(Files.createTempFile("aussen", ".txt"), "geheim");
    write("a.yaml", "x");
    Files.createSymbolicLink(dir.resolve("b.yaml"), outside);
    Files.createSymbolicLink(dir.resolve("c"), outside.getParent());
    Files.createSymbolicLink(dir.resolve("d.yaml"), dir.resolve("a.yaml"));
    var folder = Folder.read(dir);
    assertThat(folder.files().keySet()).containsExactly("a.yaml", "d.yaml");
    assertThat(marks(folder.findings()))
        .containsExactlyInAnyOrder("b.yaml:1 warning folder-link", "c:1 warning folder-link");
  }

  @Test
  void leavesOutFilesThatAreTooLarge() throws IOException {
    try (var file = new java.io.RandomAccessFile(dir.resolve("gross.csv").toFile(), "rw")) {
      file.setLength(Folder.FILE_BYTES_MAX + 1L);
    }
    var folder = Folder.read(dir);
    assertThat(folder.files()).isEmpty();
    assertThat(marks(folder.findings())).containsExactly("gross.csv:1 error file-too-large");
  }

  @Test
  void refusesWhatIsNoDirectory() {
    assertThatThrownBy(() -> Folder.read(dir.resolve("fehlt")))
        .isInstanceOf(NotDirectoryException.class);
  }

  @Test
  void comesBackFromAnArchiveUnchanged() {
    var folder = folder("a/ä.yaml", "x", "b.csv", "1,2\r\n");
    var back = Folder.ofZip(folder.toZip());
    assertThat(back.digest()).isEqualTo(folder.digest());
    assertThat(back.toZip()).isEqualTo(folder.toZip());
    assertThat(back.findings()).isEmpty();
  }

  @Test
  void digestTellsFilesApart() {
    assertThat(folder("a", "bc", "d", "").digest())
        .isNotEqualTo(folder("a", "b", "d", "c").digest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a", "a/../../b", "/etc/passwd", "C:/a", "a\\..\\b", ".git/config"})
  void refusesArchivesThatClimbOut(String path) throws IOException {
    var folder = Folder.ofZip(zip(path, new byte[1]));
    assertThat(folder.files()).isEmpty();
    assertThat(folder.findings().list().getFirst().code()).isEqualTo("zip-path");
  }

  @Test
  void refusesArchivesThatBurst() throws IOException {
    var bomb = zip("a.csv", new byte[Folder.FILE_BYTES_MAX + 1]);
    assertThat(bomb.length).isLessThan(100_000);
    assertThat(Folder.ofZip(bomb).findings().list().getFirst().code()).isEqualTo("zip-too-large");
  }

  @Test
  void refusesWhatIsNoArchive() {
    var junk = "kein Archiv".getBytes(StandardCharsets.UTF_8);
    assertThat(Folder.ofZip(junk).findings().list().getFirst().code()).isEqualTo("zip-broken");
  }

  private void write(String path, String text) throws IOException {
    var file = dir.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Folder folder(String... pathsAndTexts) {
    var files = new TreeMap<String, byte[]>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return new Folder(files);
  }

  private static byte[] zip(String path, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(path));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
