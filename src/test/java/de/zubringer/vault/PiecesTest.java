package de.zubringer.vault;

import static de.zubringer.vault.SealedContent.PIECE_BYTES;
import static de.zubringer.vault.VaultFixture.FIRST;
import static de.zubringer.vault.VaultFixture.MUSTERSTADT;
import static de.zubringer.vault.VaultFixture.NACHBARSTADT;
import static de.zubringer.vault.VaultFixture.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.zubringer.kernel.Content;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {
  private static final String NAME = "intake/anlage";

  @TempDir Path data;
  private final VaultFixture fixture = new VaultFixture();
  private Vault vault;

  @BeforeEach
  void start() {
    vault = fixture.start(data);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 2 * PIECE_BYTES, 3_500_000})
  void givesBackWhatItKeptAlsoAfterARestart(int size) {
    var plain = random(size);
    keep(plain);

    var content = fixture.start(data).content(MUSTERSTADT, FIRST, NAME).orElseThrow();

    assertThat(content.sizeBytes()).isEqualTo(size);
    assertThat(content.bytes()).isEqualTo(plain);
    assertThat(content.bytes()).isEqualTo(plain);
  }

  @Test
  void leapsOverPiecesWithoutOpeningThem() throws IOException {
    var plain = random(3 * PIECE_BYTES + 100);
    keep(plain);
    spoil("update vault_piece set sealed = sealed || sealed where number in (0, 1)");

    try (var in = content().open()) {
      in.skipNBytes(2 * PIECE_BYTES + 7);
      assertThat(in.readAllBytes())
          .isEqualTo(Arrays.copyOfRange(plain, 2 * PIECE_BYTES + 7, plain.length));
    }
    for (var count : new int[] {0, 1, PIECE_BYTES, plain.length}) {
      keep(plain);
      try (var in = content().open()) {
        in.skipNBytes(count);
        assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(plain, count, plain.length));
      }
    }
  }

  @Test
  void keepsTheNewInsteadOfTheOld() {
    keep(random(2_500_000));
    keep(random(1000));

    assertThat(content().bytes()).isEqualTo(random(1000));
    assertThat(pieces()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from vault_piece where number = 2",
        "delete from vault_piece where number = 1",
        "delete from vault_piece where number = 0",
        "update vault_piece set number = number + 1 where number = 2",
        "update vault_piece set number = number + 10;"
            + " update vault_piece set number = case number when 10 then 1 when 11 then 0 else 2 end",
        "update vault_piece p set sealed = o.sealed from vault_piece o"
            + " where p.number = 0 and o.number = 1",
        "update vault_piece set sealed = substring(sealed from 1 for 1000) where number = 2",
        "update vault_piece set sealed = set_byte(sealed, 500000, 255 - get_byte(sealed, 500000))"
            + " where number = 1",
        "insert into vault_piece select municipality, submission, name, 3, sealed"
            + " from vault_piece where number = 2",
        "update vault_piece set name = 'intake/andere'",
        "update vault_piece set municipality = '990010001002'",
        "update vault_piece set submission = '0f8a6f6e-1111-4222-8333-444455557777'"
      })
  void noticesWhatWasCutExchangedOrMoved(String statement) {
    keep(random(2_500_000));
    for (var other : new String[] {"intake/andere", "intake/dritte"}) {
      vault.keep(NACHBARSTADT, FIRST, Map.of(other, Content.of(new byte[0])));
      vault.keep(MUSTERSTADT, SECOND, Map.of(other, Content.of(new byte[0])));
    }
    fixture.database.sql("delete from vault_piece where name <> '" + NAME + "'").update();

    spoil(statement);

    for (var municipality : new MunicipalityId[] {MUSTERSTADT, NACHBARSTADT}) {
      for (var submission : new SubmissionId[] {FIRST, SECOND}) {
        for (var content : vault.contents(municipality, submission, "").values()) {
          assertThatExceptionOfType(BrokenSeal.class).isThrownBy(content::bytes);
        }
      }
    }
  }

  @Test
  void findsByTheBeginningOfNamesAndOnlyForTheirOwner() {
    vault.keep(
        MUSTERSTADT,
        FIRST,
        Map.of("intake/a", text("A"), "intake/b", text("B"), "inbox/a", text("C")));

    assertThat(vault.contents(MUSTERSTADT, FIRST, "intake/"))
        .containsOnlyKeys("intake/a", "intake/b");
    assertThat(vault.contents(MUSTERSTADT, FIRST, "intake/%")).isEmpty();
    assertThat(vault.content(MUSTERSTADT, FIRST, "intake")).isEmpty();
    assertThat(vault.contents(NACHBARSTADT, FIRST, "")).isEmpty();
    assertThat(vault.contents(MUSTERSTADT, SECOND, "")).isEmpty();
    assertThat(vault.content(MUSTERSTADT, FIRST, "inbox/a").map(Content::bytes))
        .contains("C".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void erasesTheRowsAndTheKey() {
    keep(random(2_500_000));
    var before = content();

    vault.erase(MUSTERSTADT, FIRST);

    assertThat(pieces()).isZero();
    assertThat(vault.content(MUSTERSTADT, FIRST, NAME)).isEmpty();
    assertThatExceptionOfType(BrokenSeal.class).isThrownBy(before::bytes);
    assertThatExceptionOfType(Erased.class).isThrownBy(() -> keep(random(1)));
  }

  @Test
  void keepsNothingOfATransactionThatFailed() {
    fixture.transaction.executeWithoutResult(
        status -> {
          keep(random(2_500_000));
          status.setRollbackOnly();
        });

    assertThat(pieces()).isZero();
    assertThat(vault.content(MUSTERSTADT, FIRST, NAME)).isEmpty();
  }

  @Test
  void keepsNothingInClear() {
    keep("Bello".repeat(100).getBytes(StandardCharsets.UTF_8));

    var sealed =
        fixture.database.sql("select sealed from vault_piece").query(byte[].class).single();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Bello");
  }

  private void keep(byte[] plain) {
    vault.keep(MUSTERSTADT, FIRST, Map.of(NAME, Content.of(plain)));
  }

  private Content content() {
    return vault.content(MUSTERSTADT, FIRST, NAME).orElseThrow();
  }

  private void spoil(String statements) {
    for (var statement : statements.split(";", -1)) {
      assertThat(fixture.database.sql(statement).update()).isPositive();
    }
  }

  private long pieces() {
    return fixture.database.sql("select count(*) from vault_piece").query(Long.class).single();
  }

  private static Content text(String text) {
    return Content.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] random(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }
}
