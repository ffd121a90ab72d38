package de.zubringer.vault;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.MunicipalityId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretValueTest {
  private static final MunicipalityId OWNER = MunicipalityId.of("990010001001");

  @TempDir Path data;

  @Test
  void givesASecretForItsNameAndAnythingElseAsItIs() {
    var secrets = new Secrets(data);
    secrets.write(OWNER, "zugang", "größe".getBytes(StandardCharsets.UTF_8));

    assertThat(secrets.value(OWNER, "secret:zugang")).contains("größe");
    assertThat(secrets.value(OWNER, "https://a.example")).contains("https://a.example");
    assertThat(secrets.value(OWNER, "")).contains("");
  }

  @Test
  void givesAFileOfBytesInBase64() {
    var secrets = new Secrets(data);
    var bytes = new byte[] {0x30, (byte) 0x82, 0x05, 0x00};
    secrets.write(OWNER, "zertifikat", bytes);

    assertThat(secrets.value(OWNER, "secret:zertifikat"))
        .contains(Base64.getEncoder().encodeToString(bytes));
  }

  @Test
  void knowsNoSecretOfAnotherAdministrationOrAnotherFolder() {
    var secrets = new Secrets(data);
    secrets.write(MunicipalityId.of("990010001002"), "zugang", new byte[] {'x'});

    assertThat(secrets.value(OWNER, "secret:zugang")).isEmpty();
    assertThat(secrets.value(OWNER, "secret:../990010001002/zugang")).isEmpty();
    assertThat(secrets.value(OWNER, "secret:")).isEmpty();
  }
}
