package de.zubringer.vault;

import de.zubringer.commit.Write;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import java.util.List;
import javax.crypto.SecretKey;

/**
 * What seals the content of one submission. Worth keeping only while that submission is worked on:
 * what it seals after the key was destroyed cannot be read by anybody.
 */
public final class VaultKey {
  /** Content up to this many bytes is one row and may be written together with others. */
  public static final int SMALL_BYTES = 64 * 1024;

  private final MunicipalityId municipality;
  private final SubmissionId submission;
  private final SecretKey key;

  VaultKey(MunicipalityId municipality, SubmissionId submission, SecretKey key) {
    this.municipality = municipality;
    this.submission = submission;
    this.key = key;
  }

  /**
   * The rows that keep a small content by its name, which begins with that of the room.
   *
   * @param isFirst whether nothing can have been kept by this name before
   */
  public List<Write> keep(String name, byte[] plain, boolean isFirst) {
    if (plain.length > SMALL_BYTES) {
      throw new IllegalArgumentException("too large for a row: " + plain.length);
    }
    var sealed =
        Seal.seal(key, SealedContent.binding(municipality, submission, name, 0, true), plain);
    var kept =
        Write.of(PieceStore.KEEP, municipality.toString(), submission.value(), name, 0, sealed);
    return isFirst
        ? List.of(kept)
        : List.of(
            Write.of(PieceStore.BEHIND, municipality.toString(), submission.value(), name, 0),
            kept);
  }
}
