package de.zubringer.vault;

import static de.zubringer.vault.VaultFixture.FIRST;
import static de.zubringer.vault.VaultFixture.MUSTERSTADT;
import static de.zubringer.vault.VaultFixture.NACHBARSTADT;
import static de.zubringer.vault.VaultFixture.SECOND;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
  private static final byte[] PLAIN = "Bello, Dackel".getBytes(UTF_8);

  @TempDir Path data;
  private final VaultFixture fixture = new VaultFixture();
  private Vault vault;

  @BeforeEach
  void start() {
    vault = fixture.start(data);
  }

  @Test
  void opensWhatItSealedAlsoAfterARestart() {
    var sealed = seal();

    assertThat(new String(sealed, UTF_8)).doesNotContain("Bello");
    assertThat(vault.open(MUSTERSTADT, FIRST, "fachdaten", sealed)).contains(PLAIN);
    assertThat(fixture.start(data).open(MUSTERSTADT, FIRST, "fachdaten", sealed)).contains(PLAIN);
    assertThat(fixture.keys()).isEqualTo(1);
  }

  @Test
  void sealsTheEmptyAndTheLarge() {
    for (var plain : new byte[][] {{}, new byte[3 * 1024 * 1024]}) {
      var sealed = vault.seal(MUSTERSTADT, FIRST, "anlage", plain);
      assertThat(vault.open(MUSTERSTADT, FIRST, "anlage", sealed)).contains(plain);
    }
  }

  @Test
  void noticesEveryChangedByte() {
    var sealed = seal();
    for (var at = 0; at < sealed.length; at++) {
      var changed = sealed.clone();
      changed[at] ^= 1;
      assertBroken(MUSTERSTADT, FIRST, "fachdaten", changed);
    }
  }

  @Test
  void noticesEveryCut() {
    var sealed = seal();
    for (var length = 0; length < sealed.length; length++) {
      assertBroken(MUSTERSTADT, FIRST, "fachdaten", Arrays.copyOf(sealed, length));
    }
  }

  @Test
  void doesNotOpenWhatWasMoved() {
    var sealed = seal();
    vault.seal(MUSTERSTADT, SECOND, "fachdaten", PLAIN);
    vault.seal(NACHBARSTADT, FIRST, "fachdaten", PLAIN);

    assertBroken(MUSTERSTADT, FIRST, "metadaten", sealed);
    assertBroken(MUSTERSTADT, SECOND, "fachdaten", sealed);
    assertBroken(NACHBARSTADT, FIRST, "fachdaten", sealed);
  }

  @Test
  void doesNotUseAKeyThatWasMovedToAnotherRow() {
    seal();
    vault.seal(MUSTERSTADT, SECOND, "fachdaten", PLAIN);
    fixture
        .database
        .sql(
            """
            update vault_key set wrapped =
              (select wrapped from vault_key where submission = :first) where submission = :second
            """)
        .param("first", FIRST.value())
        .param("second", SECOND.value())
        .update();

    assertBroken(MUSTERSTADT, SECOND, "fachdaten", new byte[40]);
    assertThatExceptionOfType(BrokenSeal.class)
        .isThrownBy(() -> vault.seal(MUSTERSTADT, SECOND, "fachdaten", PLAIN));
  }

  @Test
  void opensNothingOfAnErasedSubmissionAndSealsNothingMoreForIt() {
    var sealed = seal();
    var other = vault.seal(MUSTERSTADT, SECOND, "fachdaten", PLAIN);

    vault.erase(MUSTERSTADT, FIRST);
    vault.erase(MUSTERSTADT, FIRST);

    assertThat(vault.open(MUSTERSTADT, FIRST, "fachdaten", sealed)).isEmpty();
    assertThat(fixture.start(data).open(MUSTERSTADT, FIRST, "fachdaten", sealed)).isEmpty();
    assertThat(vault.open(MUSTERSTADT, SECOND, "fachdaten", other)).contains(PLAIN);
    assertThatExceptionOfType(Erased.class).isThrownBy(this::seal);
  }

  @Test
  void remembersAnErasureOfWhatWasNeverSealed() {
    vault.erase(MUSTERSTADT, FIRST);

    assertThatExceptionOfType(Erased.class).isThrownBy(this::seal);
  }

  @Test
  void makesNoKeyByOpening() {
    assertThat(vault.open(MUSTERSTADT, FIRST, "fachdaten", new byte[40])).isEmpty();
    assertThat(fixture.keys()).isZero();
  }

  @Test
  void forgetsTheKeyOfATransactionThatFailedAndStartsAfresh() {
    fixture.transaction.executeWithoutResult(
        status -> {
          seal();
          status.setRollbackOnly();
        });
    assertThat(fixture.keys()).isZero();

    var sealed = seal();

    assertThat(fixture.start(data).open(MUSTERSTADT, FIRST, "fachdaten", sealed)).contains(PLAIN);
  }

  @Test
  void makesOneKeyWhenManySealFirstAtOnce() throws Exception {
    var ready = new CountDownLatch(1);
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 16)
              .mapToObj(
                  worker ->
                      workers.submit(
                          () -> {
                            ready.await();
                            return fixture.transaction.execute(status -> seal());
                          }))
              .toList();
      ready.countDown();
      for (var one : all) {
        assertThat(vault.open(MUSTERSTADT, FIRST, "fachdaten", one.get())).contains(PLAIN);
      }
    }
    assertThat(fixture.keys()).isEqualTo(1);
  }

  @Test
  void marksEqualValuesOfOneMunicipalityAndPurposeEqually() {
    var mark = vault.mark(MUSTERSTADT, "chipnummer", "276098100000001");

    assertThat(mark)
        .hasSize(64)
        .isEqualTo(fixture.start(data).mark(MUSTERSTADT, "chipnummer", "276098100000001"))
        .isNotEqualTo(vault.mark(MUSTERSTADT, "chipnummer", "276098100000002"))
        .isNotEqualTo(vault.mark(MUSTERSTADT, "inhalt", "276098100000001"))
        .isNotEqualTo(vault.mark(NACHBARSTADT, "chipnummer", "276098100000001"));
  }

  private byte[] seal() {
    return vault.seal(MUSTERSTADT, FIRST, "fachdaten", PLAIN);
  }

  private void assertBroken(
      MunicipalityId municipality, SubmissionId submission, String name, byte[] sealed) {
    assertThatExceptionOfType(BrokenSeal.class)
        .isThrownBy(() -> vault.open(municipality, submission, name, sealed));
  }
}
