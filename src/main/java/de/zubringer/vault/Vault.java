package de.zubringer.vault;

import de.zubringer.commit.Commit;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps content unreadable at rest: every submission has its own AES-256 key, wrapped by a root key
 * of the installation, and destroying that key erases whatever was sealed by it. What was sealed
 * opens only for the municipality, submission and name it was sealed for. Content of any size is
 * kept here in pieces; values that belong to a row of another room it gets back sealed.
 */
@Component
public class Vault {
  private final RootKeys roots;
  private final KeyStore keys;
  private final PieceStore pieces;

  /** Derived from a root key, which is in memory too; purposes are few. */
  private final Map<String, SecretKey> marking = new ConcurrentHashMap<>();

  Vault(RootKeys roots, KeyStore keys, PieceStore pieces) {
    this.roots = roots;
    this.keys = keys;
    this.pieces = pieces;
  }

  /**
   * The vault of an installation whose server does not run in this process; makes no key.
   *
   * @param command what asks for the master key; blank if it lies in a file
   * @throws VaultLocked if its master key is missing, or another one
   */
  public static Vault existing(DataSource source, Path data, String command, InstantSource clock) {
    var database = JdbcClient.create(source);
    var roots = new RootKeys(data, command, database, false);
    var folder = new PieceFolder(data.resolve("pieces"), "database");
    return new Vault(
        roots,
        new KeyStore(database, new DataKeys(roots), clock),
        new PieceStore(database, folder));
  }

  /**
   * Keeps contents in the caller's transaction, each instead of what had its name before; holds no
   * more than a piece of them in memory.
   *
   * @param contents by name, which begins with that of the room: {@code intake/submission}
   * @throws Erased if the key was destroyed
   */
  public void keep(
      MunicipalityId municipality,
      SubmissionId submission,
      Map<String, ? extends Content> contents) {
    if (contents.isEmpty()) {
      return;
    }
    var key =
        keys.existingOrNew(municipality, submission).orElseThrow(() -> new Erased(submission));
    try {
      for (var one : contents.entrySet()) {
        place(key, municipality, submission, one.getKey()).keep(one.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("content not readable", e);
    }
  }

  /** A new key for a submission nothing is kept of, with the row that keeps it. */
  public VaultKey begin(MunicipalityId municipality, SubmissionId submission, Commit commit) {
    return keys.begun(municipality, submission, commit);
  }

  /**
   * The key of a submission.
   *
   * @throws Erased if it was destroyed
   */
  public VaultKey key(MunicipalityId municipality, SubmissionId submission) {
    return keys.existingOrNew(municipality, submission)
        .map(key -> new VaultKey(municipality, submission, key))
        .orElseThrow(() -> new Erased(submission));
  }

  /** Empty if nothing is kept by this name, or the key was destroyed. */
  public Optional<Content> content(
      MunicipalityId municipality, SubmissionId submission, String name) {
    var found = pieces.named(municipality, submission, name);
    return Optional.ofNullable(contents(municipality, submission, found).get(name));
  }

  /** What is kept by names that begin so, by its name; empty if the key was destroyed. */
  public SortedMap<String, Content> contents(
      MunicipalityId municipality, SubmissionId submission, String prefix) {
    return contents(
        municipality, submission, pieces.beginningWith(municipality, submission, prefix));
  }

  private SortedMap<String, Content> contents(
      MunicipalityId municipality, SubmissionId submission, List<PieceStore.Piece> found) {
    var contents = new TreeMap<String, Content>();
    if (!found.isEmpty()) {
      var key = keys.existing(municipality, submission);
      found.stream()
          .collect(Collectors.groupingBy(PieceStore.Piece::name))
          .forEach(
              (name, all) ->
                  key.ifPresent(
                      it ->
                          contents.put(
                              name,
                              new SealedContent(place(it, municipality, submission, name), all))));
    }
    return contents;
  }

  private SealedContent.Place place(
      SecretKey key, MunicipalityId municipality, SubmissionId submission, String name) {
    return new SealedContent.Place(pieces, key, municipality, submission, name);
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
   * Destroys the key of a submission and deletes what is kept of it, for good as soon as the
   * caller's transaction commits; row versions and backups made before hold it until the database's
   * vacuum and the backup's end.
   */
  public void erase(MunicipalityId municipality, SubmissionId submission) {
    keys.erase(municipality, submission);
    pieces.delete(municipality, submission);
  }

  /**
   * Hands what is kept of a submission to another administration, in the caller's transaction: all
   * of it is sealed anew, and the key it was sealed with before is gone. Values other rooms keep
   * sealed in their own rows they hand on themselves, opened before.
   *
   * @throws Erased if the key was destroyed
   */
  public void move(SubmissionId submission, MunicipalityId from, MunicipalityId to) {
    if (keys.existing(from, submission).isEmpty()) {
      throw new Erased(submission);
    }
    keep(to, submission, contents(from, submission, ""));
    pieces.delete(from, submission);
    keys.forget(from, submission);
  }

  /**
   * Keyed mark (HMAC-SHA-256, hex) by which equal values of one municipality and purpose are
   * recognised without keeping them.
   */
  public String mark(MunicipalityId municipality, String purpose, byte[] value) {
    var key =
        marking.computeIfAbsent(
            municipality + "/" + purpose,
            it -> roots.derive("HmacSHA256", "mark", municipality.toString(), purpose));
    return HexFormat.of().formatHex(Seal.hmac(key, value));
  }

  public String mark(MunicipalityId municipality, String purpose, String value) {
    return mark(municipality, purpose, value.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] binding(MunicipalityId municipality, SubmissionId submission, String name) {
    return Seal.binding("content", municipality.toString(), submission.toString(), name);
  }
}
