package de.zubringer.fitconnect;

import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PrivateJwk;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Keys of 4096 bits, each made once for all tests of a run because that takes seconds. */
public final class TestKeys {
  /** The fixed moment at which the tests of the protocol play. */
  public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private TestKeys() {}

  /** Encryption key of the Musterstadt destination. */
  public static PrivateJwk encryption() {
    return Encryption.KEY.join();
  }

  /** Encryption key that nobody in Musterstadt has. */
  public static PrivateJwk foreignEncryption() {
    return ForeignEncryption.KEY.join();
  }

  /** Signature key of the Musterstadt destination. */
  public static PrivateJwk signature() {
    return Signature.KEY.join();
  }

  /** Signature key of the Zustelldienst. */
  public static PrivateJwk service() {
    return Service.KEY.join();
  }

  private static CompletableFuture<PrivateJwk> make(KeyUse use, String kid) {
    return CompletableFuture.supplyAsync(
        () -> PrivateJwk.generate(use, kid, "Musterstadt", NOW.minus(Duration.ofDays(30))));
  }

  private static final class Encryption {
    static final CompletableFuture<PrivateJwk> KEY = make(KeyUse.ENCRYPTION, "musterstadt-wrapKey");
  }

  private static final class ForeignEncryption {
    static final CompletableFuture<PrivateJwk> KEY = make(KeyUse.ENCRYPTION, "fremdstadt-wrapKey");
  }

  private static final class Signature {
    static final CompletableFuture<PrivateJwk> KEY = make(KeyUse.SIGNATURE, "musterstadt-sigKey");
  }

  private static final class Service {
    static final CompletableFuture<PrivateJwk> KEY = make(KeyUse.SIGNATURE, "zustelldienst-sigKey");
  }
}
