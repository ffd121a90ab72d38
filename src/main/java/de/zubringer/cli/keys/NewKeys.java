package de.zubringer.cli.keys;

import de.zubringer.cli.CannotGoOn;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.keys.KeyCheck;
import de.zubringer.fitconnect.keys.KeyFile;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.fitconnect.keys.PublicJwk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The public halves of a key file that is about to be used, each checked as a sender would. */
record NewKeys(PublicJwk encryption, PublicJwk signature) {
  /** Some keys with their certificates. */
  private static final int BYTES_MAX = 1024 * 1024;

  static NewKeys read(Path file, @Nullable Path password, InstantSource clock) {
    try {
      var secret =
          Optional.ofNullable(password)
              .map(it -> new String(bytes(it), StandardCharsets.UTF_8).strip());
      var keys = KeyFile.read(bytes(file), secret);
      var found =
          new NewKeys(last(keys, KeyUse.ENCRYPTION, file), last(keys, KeyUse.SIGNATURE, file));
      found.requireFit(clock, file);
      return found;
    } catch (ProtocolFault e) {
      throw new CannotGoOn(e, "cli.keys.unfit", file.toString(), String.valueOf(e.getMessage()));
    }
  }

  /** As the server does it: the last one of a use is the one in use. */
  private static PublicJwk last(List<PrivateJwk> keys, KeyUse use, Path file) {
    return keys.stream()
        .filter(key -> key.use() == use)
        .reduce((first, second) -> second)
        .orElseThrow(() -> new CannotGoOn("cli.keys.missing", file.toString()))
        .publicHalf();
  }

  private void requireFit(InstantSource clock, Path file) throws ProtocolFault {
    if (encryption.key().equals(signature.key())) {
      throw new CannotGoOn("cli.keys.same", file.toString());
    }
    // the chain is for senders to judge: in the test environment it leads to no anchor
    KeyCheck.withoutTrustAnchors(true, clock).requireFitForEncryption(encryption);
    if (signature.certificateUntil().filter(clock.instant()::isBefore).isEmpty()) {
      throw new CannotGoOn("cli.keys.signature", file.toString());
    }
  }

  static byte[] bytes(Path file) {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(BYTES_MAX);
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.send.file", file.toString());
    }
  }
}
