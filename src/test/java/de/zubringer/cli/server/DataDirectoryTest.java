package de.zubringer.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.zubringer.cli.CannotGoOn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir Path temporary;

  @Test
  void isMadeForItsOwnerOnly() throws IOException {
    try (var data = DataDirectory.open(temporary.resolve("new/data"))) {
      var permissions = Files.getPosixFilePermissions(data.path());

      assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rwx------");
    }
  }

  @Test
  void belongsToOneAtATime() {
    try (var first = DataDirectory.open(temporary)) {
      assertThatExceptionOfType(CannotGoOn.class)
          .isThrownBy(() -> DataDirectory.open(temporary))
          .returns("cli.data.in-use", CannotGoOn::key)
          .satisfies(
              refused ->
                  assertThat(refused.sentence())
                      .contains(first.path().toString())
                      .contains(Long.toString(ProcessHandle.current().pid())));
    }
  }

  @Test
  void opensAgainAfterClosing() {
    DataDirectory.open(temporary).close();

    DataDirectory.open(temporary).close();

    assertThat(temporary.resolve("version")).hasContent("0.1.0");
  }

  @Test
  void turnsAwayWhatANewerVersionWrote() throws IOException {
    Files.writeString(temporary.resolve("version"), "99.0.0\n");

    assertThatExceptionOfType(CannotGoOn.class)
        .isThrownBy(() -> DataDirectory.open(temporary))
        .returns("cli.data.newer", CannotGoOn::key);
    assertThat(temporary.resolve("version")).hasContent("99.0.0");
  }

  @Test
  void takesOverWhatAnOlderVersionWrote() throws IOException {
    Files.writeString(temporary.resolve("version"), "0.0.9");

    DataDirectory.open(temporary).close();

    assertThat(temporary.resolve("version")).hasContent("0.1.0");
  }

  /** Holds for root, too, whom permissions do not stop: a file is in the place of the folder. */
  @Test
  void saysWhenItCannotBeWritten() throws IOException {
    var file = Files.writeString(temporary.resolve("file"), "");

    assertThatExceptionOfType(CannotGoOn.class)
        .isThrownBy(() -> DataDirectory.open(file))
        .returns("cli.data.not-writable", CannotGoOn::key);
    assertThatExceptionOfType(CannotGoOn.class)
        .isThrownBy(() -> DataDirectory.open(file.resolve("below")))
        .returns("cli.data.not-writable", CannotGoOn::key);
  }
}
