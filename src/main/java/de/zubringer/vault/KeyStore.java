package de.zubringer.vault;

import de.zubringer.commit.Commit;
import de.zubringer.commit.Write;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
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
  private final JdbcClient database;
  private final DataKeys keys;
  private final InstantSource clock;

  KeyStore(JdbcClient database, DataKeys keys, InstantSource clock) {
    this.database = database;
    this.keys = keys;
    this.clock = clock;
  }

  /** Empty if the key was destroyed. */
  Optional<SecretKey> existingOrNew(MunicipalityId municipality, SubmissionId submission) {
    var row = row(municipality, submission).or(() -> made(municipality, submission));
    return row.orElseThrow().key(keys, municipality, submission);
  }

  /** A key of a submission nobody has heard of, and the row that keeps it. */
  VaultKey begun(MunicipalityId municipality, SubmissionId submission, Commit commit) {
    var key = DataKeys.random();
    commit.write(
        Write.of(
            "insert into vault_key (municipality, submission, wrapped, created_at) values (?, ?, ?, ?)",
            municipality.toString(),
            submission.value(),
            keys.wrapped(municipality, submission, key),
            Timestamp.from(clock.instant())));
    return new VaultKey(municipality, submission, new SecretKeySpec(key, "AES"));
  }

  /** Empty if there is no key, or it was destroyed. */
  Optional<SecretKey> existing(MunicipalityId municipality, SubmissionId submission) {
    return row(municipality, submission).flatMap(row -> row.key(keys, municipality, submission));
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
    var wrapped = keys.wrapped(municipality, submission, DataKeys.random());
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

  /** A row without a key was erased. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Row(byte @Nullable [] wrapped) {
    Optional<SecretKey> key(DataKeys keys, MunicipalityId municipality, SubmissionId submission) {
      return Optional.ofNullable(wrapped).map(it -> keys.unwrapped(municipality, submission, it));
    }
  }
}
