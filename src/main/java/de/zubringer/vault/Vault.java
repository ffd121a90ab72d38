package de.zubringer.vault;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps content unreadable at rest: every submission has its own AES-256 key, wrapped by the master
 * key of the installation, and destroying that key erases whatever was sealed by it. A sealed blob
 * opens only for the municipality, submission and name it was sealed for.
 */
@Component
public class Vault {
  private final MasterKey master;
  private final KeyStore keys;

  Vault(MasterKey master, KeyStore keys) {
    this.master = master;
    this.keys = keys;
  }

  /**
   * Seals in the caller's transaction; the key is made with the first call for a submission.
   *
   * @param name what it is within the submission, such as {@code fachdaten}
   * @throws Erased if the key was destroyed
   */
  public byte[] seal(
      MunicipalityId municipality, SubmissionId submission, String name, byte[] plain) {
    var key =
        keys.existingOrNew(municipality, submission).orElseThrow(() -> new Erased(submission));
    return Seal.seal(key, binding(municipality, submission, name), plain);
  }

  /**
   * Empty if the key was destroyed or never made.
   *
   * @throws BrokenSeal if the bytes were changed, or sealed for another place
   */
  public Optional<byte[]> open(
      MunicipalityId municipality, SubmissionId submission, String name, byte[] sealed) {
    return keys.existing(municipality, submission)
        .map(key -> Seal.open(key, binding(municipality, submission, name), sealed));
  }

  /**
   * Destroys the key of a submission, for good as soon as the caller's transaction commits; row
   * versions and backups made before hold it until the database's vacuum and the backup's end.
   */
  public void erase(MunicipalityId municipality, SubmissionId submission) {
    keys.erase(municipality, submission);
  }

  /**
   * Keyed mark (HMAC-SHA-256, hex) by which equal values of one municipality and purpose are
   * recognised without keeping them.
   */
  public String mark(MunicipalityId municipality, String purpose, byte[] value) {
    var key = master.derive("HmacSHA256", "mark", municipality.toString(), purpose);
    return HexFormat.of().formatHex(Seal.hmac(key, value));
  }

  public String mark(MunicipalityId municipality, String purpose, String value) {
    return mark(municipality, purpose, value.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] binding(MunicipalityId municipality, SubmissionId submission, String name) {
    return Seal.binding("content", municipality.toString(), submission.toString(), name);
  }
}
