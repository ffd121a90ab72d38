package de.zubringer.vault;

import de.zubringer.commit.Commit;
import de.zubringer.commit.Write;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The wrapped keys in the database. The row is asked every time and no unwrapped key is kept: a
 * kept one would outlive a transaction rolled back here and an erasure done by another node.
 */
@Component
class KeyStore {
  private static final int KEY_BYTES = 32;

  private final JdbcClient database;
  private final MasterKey master;
  private final InstantSource clock;
  private final Map<MunicipalityId, SecretKey> wrapping = new ConcurrentHashMap<>();

  KeyStore(JdbcClient database, MasterKey master, InstantSource clock) {
    this.database = database;
    this.master = master;
    this.clock = clock;
  }

  /** Empty if the key was destroyed. */
  Optional<SecretKey> existingOrNew(MunicipalityId municipality, SubmissionId submission) {
    var row = row(municipality, submission).or(() -> made(municipality, submission));
    return row.orElseThrow().key(wrapping(municipality), municipality, submission);
  }

  /** A key of a submission nobody has heard of, and the row that keeps it. */
  VaultKey begun(MunicipalityId municipality, SubmissionId submission, Commit commit) {
    var key = Seal.random(KEY_BYTES);
    commit.write(
        Write.of(
            "insert into vault_key (municipality, submission, wrapped, created_at) values (?, ?, ?, ?)",
            municipality.toString(),
            submission.value(),
            Seal.seal(wrapping(municipality), binding(municipality, submission), key),
            Timestamp.from(clock.instant())));
    return new VaultKey(municipality, submission, new SecretKeySpec(key, "AES"));
  }

  /** Empty if there is no key, or it was destroyed. */
  Optional<SecretKey> existing(MunicipalityId municipality, SubmissionId submission) {
    return row(municipality, submission)
        .flatMap(row -> row.key(wrapping(municipality), municipality, submission));
  }

  void erase(MunicipalityId municipality, SubmissionId submission) {
    database
        .sql(
            """
            insert into vault_key (municipality, submission, created_at, erased_at)
            values (:municipality, :submission, :now, :now)
            on conflict (municipality, submission)
            do update set wrapped = null, erased_at = excluded.erased_at
            where vault_key.wrapped is not null
            """)
        .param("municipality", municipality.toString())
        .param("submission", submission.value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** As if there never was one, so that the submission may come back. */
  void forget(MunicipalityId municipality, SubmissionId submission) {
    database
        .sql(
            "delete from vault_key where municipality = :municipality and submission = :submission")
        .param("municipality", municipality.toString())
        .param("submission", submission.value())
        .update();
  }

  /** A second first seal waits here for the other transaction, then finds its key. */
  private Optional<Row> made(MunicipalityId municipality, SubmissionId submission) {
    var wrapped =
        Seal.seal(
            wrapping(municipality), binding(municipality, submission), Seal.random(KEY_BYTES));
    return database
        .sql(
            """
            insert into vault_key (municipality, submission, wrapped, created_at)
            values (:municipality, :submission, :wrapped, :now)
            on conflict (municipality, submission) do nothing
            returning wrapped
            """)
        .param("municipality", municipality.toString())
        .param("submission", submission.value())
        .param("wrapped", wrapped)
        .param("now", Timestamp.from(clock.instant()))
        .query((row, number) -> new Row(row.getBytes("wrapped")))
        .optional()
        .or(() -> row(municipality, submission));
  }

  private Optional<Row> row(MunicipalityId municipality, SubmissionId submission) {
    return database
        .sql(
            """
            select wrapped from vault_key
            where municipality = :municipality and submission = :submission
            """)
        .param("municipality", municipality.toString())
        .param("submission", submission.value())
        .query((row, number) -> new Row(row.getBytes("wrapped")))
        .optional();
  }

  /** Derived from the master key, which is in memory too; deriving costs more than unwrapping. */
  private SecretKey wrapping(MunicipalityId municipality) {
    return wrapping.computeIfAbsent(
        municipality, it -> master.derive("AES", "wrap", it.toString()));
  }

  private static byte[] binding(MunicipalityId municipality, SubmissionId submission) {
    return Seal.binding("key", municipality.toString(), submission.toString());
  }

  /** A row without a key was erased. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Row(byte @Nullable [] wrapped) {
    Optional<SecretKey> key(
        SecretKey wrapping, MunicipalityId municipality, SubmissionId submission) {
      if (wrapped == null) {
        return Optional.empty();
      }
      var key = Seal.open(wrapping, binding(municipality, submission), wrapped);
      try {
        return Optional.of(new SecretKeySpec(key, "AES"));
      } finally {
        Arrays.fill(key, (byte) 0);
      }
    }
  }
}
