package de.zubringer.vault;

import static de.zubringer.vault.SealedContent.PIECE_BYTES;
import static de.zubringer.vault.VaultFixture.FIRST;
import static de.zubringer.vault.VaultFixture.MUSTERSTADT;
import static de.zubringer.vault.VaultFixture.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.zubringer.kernel.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds wherever pieces lie. */
abstract class PiecesContract {
  static final String NAME = "intake/anlage";

  @TempDir Path data;
  final VaultFixture fixture = new VaultFixture();
  Vault vault;

  /** Where new pieces go. */
  abstract String place();

  @BeforeEach
  void start() {
    vault = fixture.start(data, folder());
  }

  final PieceFolder folder() {
    return new PieceFolder(data.resolve("pieces"), place());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 70_000, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 3_500_000})
  void givesBackWhatItKeptAlsoAfterARestart(int size) {
    keep(random(size));

    var content = fixture.start(data, folder()).content(MUSTERSTADT, FIRST, NAME).orElseThrow();

    assertThat(content.sizeBytes()).isEqualTo(size);
    assertThat(content.bytes()).isEqualTo(random(size));
    assertThat(content.bytes()).isEqualTo(random(size));
  }

  @Test
  void givesOutFromTheMiddle() throws IOException {
    var plain = random(2 * PIECE_BYTES + 100);
    keep(plain);

    try (var in = content().open()) {
      in.skipNBytes(PIECE_BYTES + 7);
      assertThat(in.readAllBytes())
          .isEqualTo(Arrays.copyOfRange(plain, PIECE_BYTES + 7, plain.length));
    }
  }

  @Test
  void keepsTheNewInsteadOfTheOld() {
    keep(random(2_500_000));
    keep(random(100_000));

    assertThat(content().bytes()).isEqualTo(random(100_000));
  }

  @Test
  void readsWhereItLiesWhateverIsSetNow() {
    keep(random(2_500_000));
    var other = place().equals("directory") ? "database" : "directory";

    var switched = fixture.start(data, new PieceFolder(data.resolve("pieces"), other));

    assertThat(switched.content(MUSTERSTADT, FIRST, NAME).orElseThrow().bytes())
        .isEqualTo(random(2_500_000));
    switched.keep(MUSTERSTADT, FIRST, Map.of(NAME, Content.of(random(90_000))));
    assertThat(content().bytes()).isEqualTo(random(90_000));
  }

  @Test
  void keepsNothingOfATransactionThatFailed() {
    fixture.transaction.executeWithoutResult(
        status -> {
          keep(random(2_500_000));
          status.setRollbackOnly();
        });

    assertThat(vault.content(MUSTERSTADT, FIRST, NAME)).isEmpty();
  }

  @Test
  void erasesOneAndLeavesTheOther() {
    keep(random(2_500_000));
    vault.keep(MUSTERSTADT, SECOND, Map.of(NAME, Content.of(random(200_000))));
    var before = content();

    fixture.transaction.executeWithoutResult(status -> vault.erase(MUSTERSTADT, FIRST));

    assertThat(vault.content(MUSTERSTADT, FIRST, NAME)).isEmpty();
    assertThatExceptionOfType(BrokenSeal.class).isThrownBy(before::bytes);
    assertThatExceptionOfType(Erased.class).isThrownBy(() -> keep(random(1)));
    assertThat(vault.content(MUSTERSTADT, SECOND, NAME).orElseThrow().bytes())
        .isEqualTo(random(200_000));
  }

  @Test
  void givesNothingOutWhenTheKeyIsGoneAndThePiecesAreBroughtBack() {
    keep(random(2_500_000));
    fixture.database.sql("create table copy as select * from vault_piece").update();
    try {
      var files = copies();
      fixture.transaction.executeWithoutResult(status -> vault.erase(MUSTERSTADT, FIRST));
      fixture.database.sql("insert into vault_piece select * from copy").update();
      bringBack(files);

      assertThat(vault.content(MUSTERSTADT, FIRST, NAME)).isEmpty();
      assertThat(fixture.start(data, folder()).contents(MUSTERSTADT, FIRST, "")).isEmpty();
    } finally {
      fixture.database.sql("drop table copy").update();
    }
  }

  /** What a backup would hold beside the rows. */
  abstract Map<Path, byte[]> copies();

  abstract void bringBack(Map<Path, byte[]> files);

  final void keep(byte[] plain) {
    vault.keep(MUSTERSTADT, FIRST, Map.of(NAME, Content.of(plain)));
  }

  final Content content() {
    return vault.content(MUSTERSTADT, FIRST, NAME).orElseThrow();
  }

  static byte[] random(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }
}
