package de.zubringer.vault;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Exchanges the master key and the root key, then wraps the keys of all submissions anew; content
 * is never touched. Servers may run meanwhile: they know the older roots and load the newer one
 * when they meet it.
 */
public final class KeyRotation {
  /** One statement for so many keys; a running server waits for none of them noticeably. */
  private static final int BATCH = 1000;

  private static final String NO_MUNICIPALITY = "";
  private static final UUID NO_SUBMISSION = new UUID(0, 0);

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Path data;
  private final String command;

  public KeyRotation(DataSource source, Path data, String command) {
    this.database = JdbcClient.create(source);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    this.data = data;
    this.command = command;
  }

  /** Where the new master key lies. */
  public enum Target {
    FILE,
    COMMAND
  }

  /**
   * How the exchange went.
   *
   * @param generation of the new root key
   * @param before where the master key before lies now; empty if that is not our business
   */
  public record Exchanged(int generation, Optional<Path> before) {}

  @SuppressWarnings("ArrayRecordComponent")
  private record Key(MunicipalityId municipality, SubmissionId submission, byte[] wrapped) {}

  /**
   * Wraps all roots by a new master key and makes a new root.
   *
   * @throws VaultLocked if the present master key or the new one cannot be used; then nothing has
   *     changed
   */
  public Exchanged exchange(Target target) {
    var present = roots().present();
    var next = target == Target.FILE ? FileMasterKey.next(data) : roots().command().get();
    var generation = transaction.execute(status -> rewrapRoots(present, next));
    return new Exchanged(
        generation,
        target == Target.FILE
            ? Optional.of(FileMasterKey.takePlace(data, generation))
            : Optional.of(FileMasterKey.file(data)).filter(it -> FileMasterKey.exists(data)));
  }

  private int rewrapRoots(MasterKeys present, MasterKeys next) {
    var store = new RootStore(database);
    store.lock();
    var rows = store.rows();
    for (var row : rows) {
      var root = present.unwrap(row.wrapped());
      store.replace(row.generation(), wrapped(next, root), next.kind());
    }
    var generation = rows.getLast().generation() + 1;
    store.insert(generation, wrapped(next, Seal.random(FileMasterKey.KEY_BYTES)), next.kind());
    return generation;
  }

  /** Tried before anything depends on it. */
  private static byte[] wrapped(MasterKeys next, byte[] root) {
    var wrapped = next.wrap(root);
    if (!MessageDigest.isEqual(next.unwrap(wrapped), root)) {
      throw VaultLocked.because("command-failed", next.name());
    }
    return wrapped;
  }

  /**
   * Wraps every key of a submission by the newest root; can be broken off and begun again.
   *
   * @param progress is told now and then how many were looked at
   * @return how many were wrapped anew
   */
  public long rewrapKeys(LongConsumer progress) {
    var keys = new DataKeys(roots());
    var renewed = 0L;
    var seen = 0L;
    var batch = after(NO_MUNICIPALITY, NO_SUBMISSION);
    while (!batch.isEmpty()) {
      for (var key : batch) {
        renewed += keys.isNewest(key.wrapped()) ? 0 : renew(keys, key);
      }
      seen += batch.size();
      progress.accept(seen);
      var last = batch.getLast();
      batch = after(last.municipality().toString(), last.submission().value());
    }
    return renewed;
  }

  /** Not if it was erased or wrapped anew meanwhile. */
  private int renew(DataKeys keys, Key key) {
    return database
        .sql(
            """
            update vault_key set wrapped = ?
            where municipality = ? and submission = ? and wrapped = ?
            """)
        .params(
            List.of(
                keys.renewed(key.municipality(), key.submission(), key.wrapped()),
                key.municipality().toString(),
                key.submission().value(),
                key.wrapped()))
        .update();
  }

  private List<Key> after(String municipality, UUID submission) {
    return database
        .sql(
            """
            select municipality, submission, wrapped from vault_key
            where (municipality, submission) > (?, ?) and wrapped is not null
            order by municipality, submission limit ?
            """)
        .params(List.of(municipality, submission, BATCH))
        .query(
            (row, number) ->
                new Key(
                    MunicipalityId.of(row.getString("municipality")),
                    new SubmissionId(row.getObject("submission", UUID.class)),
                    row.getBytes("wrapped")))
        .list();
  }

  private RootKeys roots() {
    return new RootKeys(data, command, database, false);
  }
}
