package de.zubringer.vault;

import static de.zubringer.vault.VaultFixture.FIRST;
import static de.zubringer.vault.VaultFixture.MUSTERSTADT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
  @TempDir Path data;
  private final VaultFixture fixture = new VaultFixture();

  @Test
  void makesAKeyOnlyItsUserMayReadAndLeavesNothingElse() throws IOException {
    fixture.start(data);

    assertThat(file()).hasSize(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys"))))
        .isEqualTo("rwx------");
    assertThat(data.resolve("keys")).isDirectoryContaining("glob:**vault.key");
    try (var files = Files.list(data.resolve("keys"))) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void refusesToStartWithoutTheKeyAndMakesNoNewOne() throws IOException {
    fixture.start(data).seal(MUSTERSTADT, FIRST, "fachdaten", new byte[1]);
    Files.delete(file());

    refuses("fehlt");
    assertThat(file()).doesNotExist();
  }

  @Test
  void refusesToStartWithAnotherKeyAndRecoversWithItsOwn() throws IOException {
    fixture.start(data);
    var own = Files.readAllBytes(file());
    Files.write(file(), new byte[32]);
    refuses("gehört nicht zu dieser Datenbank");

    Files.write(file(), own);
    fixture.start(data);
  }

  @Test
  void refusesADamagedKey() throws IOException {
    Files.createDirectories(data.resolve("keys"));
    for (var length : new int[] {0, 31, 33}) {
      Files.write(file(), new byte[length]);
      refuses("genau 32 Byte");
      assertThat(file()).hasSize(length);
    }
  }

  @Test
  void refusesWhatCannotBeReadOrMade(@TempDir Path other) throws IOException {
    Files.createDirectories(file());
    refuses("kann nicht gelesen");

    var notAFolder = Files.createFile(other.resolve("data"));
    assertThatExceptionOfType(VaultLocked.class)
        .isThrownBy(() -> fixture.start(notAFolder))
        .withMessageContaining("kann nicht gelesen");
  }

  @Test
  void startsWithAKeyLaidThereBefore() throws IOException {
    Files.createDirectories(data.resolve("keys"));
    Files.write(file(), new byte[32]);

    fixture.start(data);

    assertThat(file()).hasBinaryContent(new byte[32]);
  }

  @Test
  void agreesOnOneKeyWhenManyStartFirstAtOnce() throws Exception {
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var marks =
          IntStream.range(0, 8)
              .mapToObj(
                  worker ->
                      workers.submit(() -> fixture.start(data).mark(MUSTERSTADT, "inhalt", "x")))
              .toList();
      for (var mark : marks) {
        assertThat(mark.get()).isEqualTo(marks.getFirst().get());
      }
    }
  }

  private Path file() {
    return data.resolve("keys").resolve("vault.key");
  }

  private void refuses(String why) {
    assertThatExceptionOfType(VaultLocked.class)
        .isThrownBy(() -> fixture.start(data))
        .withMessageContaining(why)
        .withMessageContaining(file().toString());
  }
}
