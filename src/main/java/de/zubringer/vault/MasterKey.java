package de.zubringer.vault;

import de.zubringer.kernel.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one key of the installation, 32 bytes in {@code <data>/keys/vault.key}, from which all others
 * are derived (HKDF-SHA-256, RFC 5869). Made at the first start; afterwards a start without it, or
 * with another one, is refused, because nothing sealed could be opened any more.
 */
@Component
class MasterKey {
  private static final int KEY_BYTES = 32;

  private final SecretKey key;

  MasterKey(@Value("${zubringer.data}") Path data, JdbcClient database) {
    var file = data.resolve("keys").resolve("vault.key");
    var kept = kept(database);
    if (kept.isPresent() && !Files.exists(file)) {
      throw refusal("key-missing", file);
    }
    this.key = new SecretKeySpec(readOrMake(file), "HKDF");
    if (!MessageDigest.isEqual(kept.orElseGet(() -> keep(database, answer())), answer())) {
      throw refusal("key-exchanged", file);
    }
  }

  /** A key for one use, which the label names. */
  SecretKey derive(String algorithm, String... label) {
    var use = HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(Seal.binding(label), KEY_BYTES);
    try {
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, use);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HKDF-SHA-256 is missing", e);
    }
  }

  private byte[] answer() {
    return Seal.hmac(derive("HmacSHA256", "check"), Seal.binding("zubringer"));
  }

  private static byte[] readOrMake(Path file) {
    try {
      if (!Files.exists(file)) {
        PrivateFiles.create(file, Seal.random(KEY_BYTES));
      }
      var bytes = PrivateFiles.read(file, KEY_BYTES);
      return bytes
          .filter(read -> read.length == KEY_BYTES)
          .orElseThrow(() -> refusal("key-length", file));
    } catch (IOException e) {
      var refusal = refusal("key-unreadable", file);
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static Optional<byte[]> kept(JdbcClient database) {
    return database.sql("select answer from vault_check").query(byte[].class).optional();
  }

  /** Two nodes may start for the first time at once: the first answer stays. */
  private static byte[] keep(JdbcClient database, byte[] answer) {
    database
        .sql("insert into vault_check (answer) values (:answer) on conflict do nothing")
        .param("answer", answer)
        .update();
    return kept(database).orElseThrow();
  }

  private static VaultLocked refusal(String why, Path file) {
    return new VaultLocked(Wording.german().say("vault." + why, file.toString()));
  }
}
