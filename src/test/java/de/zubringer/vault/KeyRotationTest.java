package de.zubringer.vault;

import static de.zubringer.vault.VaultFixture.FIRST;
import static de.zubringer.vault.VaultFixture.MUSTERSTADT;
import static de.zubringer.vault.VaultFixture.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.zubringer.kernel.Content;
import de.zubringer.vault.KeyRotation.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRotationTest {
  private static final byte[] PLAIN = "Familienname: Beispiel".getBytes(StandardCharsets.UTF_8);

  @TempDir Path data;
  private final VaultFixture fixture = new VaultFixture();

  @Test
  void opensEverythingAfterTheMasterKeyWasExchanged() throws IOException {
    var vault = fixture.start(data);
    keep(vault, "intake/a");
    var sealed = vault.seal(MUSTERSTADT, SECOND, "fachdaten", PLAIN);
    var mark = vault.mark(MUSTERSTADT, "antrag", "x");
    var wrapped = wrapped();
    var old = Files.readAllBytes(FileMasterKey.file(data));

    var exchanged = rotation("").exchange(Target.FILE);
    var renewed = rotation("").rewrapKeys(seen -> assertThat(seen).isEqualTo(2));

    assertThat(exchanged.generation()).isEqualTo(2);
    assertThat(renewed).isEqualTo(2);
    assertThat(exchanged.before().orElseThrow()).hasBinaryContent(old);
    assertThat(Files.readAllBytes(FileMasterKey.file(data))).hasSize(32).isNotEqualTo(old);
    assertThat(wrapped()).doesNotContainAnyElementsOf(wrapped);
    var after = fixture.start(data);
    assertThat(content(after, "intake/a")).isEqualTo(PLAIN);
    assertThat(after.open(MUSTERSTADT, SECOND, "fachdaten", sealed)).contains(PLAIN);
    assertThat(after.mark(MUSTERSTADT, "antrag", "x")).isEqualTo(mark);
  }

  @Test
  void aRunningServerMeetsTheNewerRootAndGoesOn() throws IOException {
    var running = fixture.start(data);
    keep(running, "intake/a");

    rotation("").exchange(Target.FILE);
    rotation("").rewrapKeys(seen -> {});

    assertThat(content(running, "intake/a")).isEqualTo(PLAIN);
    keep(running, "intake/b");
    assertThat(content(fixture.start(data), "intake/b")).isEqualTo(PLAIN);
    assertThat(rotation("").rewrapKeys(seen -> {})).as("nothing is left to do").isZero();
  }

  @Test
  void theOldMasterKeyOpensNothingAnyMore() throws IOException {
    keep(fixture.start(data), "intake/a");
    var before = rotation("").exchange(Target.FILE).before().orElseThrow();

    Files.copy(before, FileMasterKey.file(data), StandardCopyOption.REPLACE_EXISTING);

    assertThatExceptionOfType(VaultLocked.class)
        .isThrownBy(() -> fixture.start(data))
        .withMessageContaining("gehört nicht zu dieser Datenbank");
  }

  @Test
  void goesOnWithTheKeyBesideWhenKilledBetweenCommitAndRenaming() throws IOException {
    keep(fixture.start(data), "intake/a");
    var before = rotation("").exchange(Target.FILE).before().orElseThrow();
    var file = FileMasterKey.file(data);
    Files.move(file, file.resolveSibling("vault.key.new"));
    Files.copy(before, file);

    assertThat(content(fixture.start(data), "intake/a")).isEqualTo(PLAIN);
    assertThat(file.resolveSibling("vault.key.new")).doesNotExist();
  }

  @Test
  void leavesAKeyBesideAloneThatWasNeverUsed() throws IOException {
    keep(fixture.start(data), "intake/a");
    FileMasterKey.next(data);

    assertThat(content(fixture.start(data), "intake/a")).isEqualTo(PLAIN);
  }

  @Test
  void keepsKeysErasedThatWereErased() {
    var vault = fixture.start(data);
    keep(vault, "intake/a");
    vault.erase(MUSTERSTADT, FIRST);

    rotation("").exchange(Target.FILE);

    assertThat(rotation("").rewrapKeys(seen -> {})).isZero();
    assertThat(fixture.start(data).content(MUSTERSTADT, FIRST, "intake/a")).isEmpty();
  }

  @Test
  void movesTheMasterKeyIntoAKeyManagementAndBack() throws IOException {
    keep(fixture.start(data), "intake/a");
    var command = KeyManagement.in(data);

    rotation(command).exchange(Target.COMMAND);
    Files.delete(FileMasterKey.file(data));

    assertThat(content(start(command), "intake/a")).isEqualTo(PLAIN);
    assertThatExceptionOfType(VaultLocked.class)
        .isThrownBy(() -> start(""))
        .withMessageContaining("ZUBRINGER_MASTER_COMMAND");

    rotation(command).exchange(Target.FILE);
    assertThat(content(start(""), "intake/a")).isEqualTo(PLAIN);
    assertThat(rotation("").rewrapKeys(seen -> {})).isEqualTo(1);
  }

  @Test
  void changesNothingWhenTheKeyManagementFails() throws IOException {
    keep(fixture.start(data), "intake/a");
    var rows = wrapped();

    for (var command : new String[] {"/nowhere/kms", "false", "echo =not-base64="}) {
      assertThatExceptionOfType(VaultLocked.class)
          .isThrownBy(() -> rotation(command).exchange(Target.COMMAND))
          .withMessageContaining(command.split(" ", -1)[0]);
    }
    // answers always the same: what was wrapped cannot be told apart
    assertThatExceptionOfType(VaultLocked.class)
        .isThrownBy(() -> rotation("echo QUJD").exchange(Target.COMMAND));
    assertThat(wrapped()).isEqualTo(rows);
    assertThat(content(fixture.start(data), "intake/a")).isEqualTo(PLAIN);
  }

  @Test
  void startsFreshWithAKeyManagementAndMakesNoFile() throws IOException {
    var command = KeyManagement.in(data);

    keep(start(command), "intake/a");

    assertThat(content(start(command), "intake/a")).isEqualTo(PLAIN);
    assertThat(FileMasterKey.file(data)).doesNotExist();
  }

  @Test
  void takesOverAnInstallationThatKnewNoRootKeys() throws IOException {
    var vault = fixture.start(data);
    var mark = vault.mark(MUSTERSTADT, "antrag", "x");
    // as it was: the file itself is the root, and the database keeps what it answers
    var file = FileMasterKey.read(data);
    var answer =
        Seal.hmac(
            FileMasterKey.derive(file.itself(), "HmacSHA256", "check"), Seal.binding("zubringer"));
    fixture.database.sql("truncate vault_root").update();
    fixture.database.sql("insert into vault_check (answer) values (?)").param(answer).update();

    var taken = fixture.start(data);

    assertThat(taken.mark(MUSTERSTADT, "antrag", "x")).isNotEqualTo(mark);
    var asBefore =
        Seal.hmac(
            FileMasterKey.derive(
                file.itself(), "HmacSHA256", "mark", MUSTERSTADT.toString(), "antrag"),
            "x".getBytes(StandardCharsets.UTF_8));
    assertThat(taken.mark(MUSTERSTADT, "antrag", "x"))
        .isEqualTo(HexFormat.of().formatHex(asBefore));
    fixture.database.sql("truncate vault_root").update();
    Files.write(FileMasterKey.file(data), new byte[32]);
    assertThatExceptionOfType(VaultLocked.class).isThrownBy(() -> fixture.start(data));
  }

  private Vault start(String command) {
    return Vaults.over(fixture.source(), data, command);
  }

  private KeyRotation rotation(String command) {
    return new KeyRotation(fixture.source(), data, command);
  }

  private static void keep(Vault vault, String name) {
    vault.keep(MUSTERSTADT, FIRST, Map.of(name, Content.of(PLAIN)));
  }

  private static byte[] content(Vault vault, String name) {
    return vault.content(MUSTERSTADT, FIRST, name).orElseThrow().bytes();
  }

  private List<String> wrapped() {
    return fixture
        .database
        .sql(
            "select encode(wrapped, 'hex') from vault_root"
                + " union all select encode(wrapped, 'hex') from vault_key order by 1")
        .query(String.class)
        .list();
  }
}
