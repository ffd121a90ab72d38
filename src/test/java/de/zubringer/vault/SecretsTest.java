package de.zubringer.vault;

import static de.zubringer.vault.VaultFixture.MUSTERSTADT;
import static de.zubringer.vault.VaultFixture.NACHBARSTADT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  @TempDir Path data;

  @Test
  void readsWhatWasWrittenForTheSameMunicipalityOnly() throws IOException {
    var secrets = new Secrets(data);
    secrets.write(MUSTERSTADT, "zp-steuern", new byte[] {1});
    secrets.write(MUSTERSTADT, "zp-steuern", new byte[] {2});

    assertThat(secrets.read(MUSTERSTADT, "zp-steuern")).contains(new byte[] {2});
    assertThat(secrets.read(NACHBARSTADT, "zp-steuern")).isEmpty();
    var folder = data.resolve("keys").resolve(MUSTERSTADT.toString());
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("zp-steuern"))))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "..",
        "../vault.key",
        "a/b",
        "A",
        "a_b",
        "-a",
        "a-",
        "a--b",
        "a.b",
        "ä",
        "a\0"
      })
  void takesNoNameThatIsNotKebabCase(String name) {
    var secrets = new Secrets(data);

    assertThat(Secrets.isName(name)).isFalse();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> secrets.read(MUSTERSTADT, name));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> secrets.write(MUSTERSTADT, name, new byte[1]));
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void boundsASecretAndItsName() {
    var secrets = new Secrets(data);

    assertThat(Secrets.isName("a".repeat(65))).isFalse();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> secrets.write(MUSTERSTADT, "a", new byte[256 * 1024 + 1]));
  }

  @Test
  void doesNotReadThroughALink() throws IOException {
    var folder = Files.createDirectories(data.resolve("keys").resolve(MUSTERSTADT.toString()));
    var other = Files.write(data.resolve("other"), new byte[1]);
    Files.createSymbolicLink(folder.resolve("a"), other);

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> new Secrets(data).read(MUSTERSTADT, "a"));
  }
}
