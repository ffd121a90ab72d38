package de.zubringer.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.zubringer.kernel.Content;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a submission without opening it.
 *
 * @param destination Zustellpunkt it was sent to, where the channel knows one
 * @param caseId Vorgang at the Zustelldienst, where the channel knows one
 * @param sha256 of the sealed original as it came, hex; the sender's receipt names it
 */
public record StoredSubmission(
    SubmissionId id,
    MunicipalityId municipality,
    String channel,
    LeikaKey leika,
    @Nullable UUID destination,
    @Nullable UUID caseId,
    Instant arrivedAt,
    String sha256) {
  /** The hash of an original that came in these parts. */
  static String sha256(SortedMap<String, Content> parts) {
    try {
      var digest = Content.sha256Begun();
      for (var part : parts.entrySet()) {
        var content = part.getValue();
        digest.update((part.getKey() + ":" + content.sizeBytes() + "\n").getBytes(UTF_8));
        try (var in = new DigestInputStream(content.open(), digest)) {
          in.transferTo(OutputStream.nullOutputStream());
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("a part is not readable", e);
    }
  }
}
