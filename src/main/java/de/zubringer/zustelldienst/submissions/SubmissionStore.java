package de.zubringer.zustelldienst.submissions;

import de.zubringer.zustelldienst.DestinationDraft;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.destinations.DestinationStore;
import de.zubringer.zustelldienst.wire.Exchange;
import de.zubringer.zustelldienst.wire.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Submissions and their two main parts. */
@Component
@WhenEnabled
public class SubmissionStore {
  private static final String WAITING =
      """
      from zustelldienst_submissions s join zustelldienst_destinations d using (destination_id)
      where s.state in ('SUBMITTED', 'FORWARDED') and d.client_id = :client
      and (cast(:destination as uuid) is null or s.destination_id = :destination)""";

  private final JdbcClient sql;

  /** The JWEs of a submission; version 1 may go without data. */
  record Parts(String metadata, Optional<String> data) {}

  SubmissionStore(JdbcClient sql) {
    this.sql = sql;
  }

  void create(Submission submission) {
    var callback = submission.callback();
    sql.sql(
            """
            insert into zustelldienst_submissions (submission_id, destination_id, case_id, sender,
              state, service, service_name, region, created_at, callback_url, callback_secret)
            values (:id, :destination, :case, :sender, :state, :service, :name, :region, :now,
              :url, :secret)""")
        .param("id", submission.id())
        .param("destination", submission.destinationId())
        .param("case", submission.caseId())
        .param("sender", submission.sender())
        .param("state", submission.state().name())
        .param("service", submission.service())
        .param("name", submission.serviceName())
        .param("region", submission.region().orElse(null))
        .param("now", submission.createdAt().atOffset(ZoneOffset.UTC))
        .param("url", callback.map(it -> it.url().toString()).orElse(null))
        .param("secret", callback.map(DestinationDraft.Callback::secret).orElse(null))
        .update();
  }

  public Optional<Submission> find(UUID id) {
    return sql.sql("select * from zustelldienst_submissions where submission_id = :id")
        .param("id", id)
        .query((row, number) -> submission(row))
        .optional();
  }

  /** Finds it and keeps others from changing it until the transaction ends. */
  Submission lock(UUID id) {
    return locked(id, "for update");
  }

  /** Finds it and keeps others from submitting it; several may do so at a time. */
  Submission lockShared(UUID id) {
    return locked(id, "for share");
  }

  /** Any submission of the case: all have the same destination and sender. */
  Optional<Submission> ofCase(UUID caseId) {
    return sql.sql("select * from zustelldienst_submissions where case_id = :id limit 1")
        .param("id", caseId)
        .query((row, number) -> submission(row))
        .optional();
  }

  void submit(UUID id, Parts parts, String tags, Instant now) {
    sql.sql(
            """
            update zustelldienst_submissions set state = 'SUBMITTED', submitted_at = :now,
              encrypted_metadata = :metadata, encrypted_data = :data, tags = :tags
            where submission_id = :id""")
        .param("metadata", parts.metadata())
        .param("data", parts.data().orElse(null))
        .param("tags", tags)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  Parts parts(UUID id) {
    return sql.sql(
            """
            select encrypted_metadata, encrypted_data from zustelldienst_submissions
            where submission_id = :id""")
        .param("id", id)
        .query((row, number) -> new Parts(row.getString(1), Optional.ofNullable(row.getString(2))))
        .single();
  }

  void change(UUID id, SubmissionState state) {
    sql.sql("update zustelldienst_submissions set state = :state where submission_id = :id")
        .param("state", state.name())
        .param("id", id)
        .update();
  }

  /** After the end nobody can read the parts any more, so they are not kept. */
  void end(UUID id, SubmissionState state, Instant now) {
    sql.sql(
            """
            update zustelldienst_submissions set state = :state, ended_at = :now,
              encrypted_metadata = null, encrypted_data = null
            where submission_id = :id""")
        .param("state", state.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /** What waits at the destinations of a client, oldest first. */
  List<Submission> waiting(String client, Optional<UUID> destination, Exchange.Page page) {
    return sql.sql("select s.* " + WAITING + " order by s.position limit :limit offset :offset")
        .param("client", client)
        .param("destination", destination.orElse(null))
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query((row, number) -> submission(row))
        .list();
  }

  long countWaiting(String client, Optional<UUID> destination) {
    return sql.sql("select count(*) " + WAITING)
        .param("client", client)
        .param("destination", destination.orElse(null))
        .query(Long.class)
        .single();
  }

  /** All there are, the newest first. */
  public List<Submission> newest(Exchange.Page page) {
    return sql.sql(
            """
            select * from zustelldienst_submissions
            order by position desc limit :limit offset :offset""")
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query((row, number) -> submission(row))
        .list();
  }

  public long count() {
    return sql.sql("select count(*) from zustelldienst_submissions").query(Long.class).single();
  }

  private Submission locked(UUID id, String lock) {
    return sql.sql("select * from zustelldienst_submissions where submission_id = :id " + lock)
        .param("id", id)
        .query((row, number) -> submission(row))
        .optional()
        .orElseThrow(() -> Refusal.notFound("submission"));
  }

  private static Submission submission(ResultSet row) throws SQLException {
    return new Submission(
        row.getObject("submission_id", UUID.class),
        row.getObject("destination_id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("sender"),
        SubmissionState.valueOf(row.getString("state")),
        row.getString("service"),
        row.getString("service_name"),
        Optional.ofNullable(row.getString("region")),
        Optional.ofNullable(row.getString("tags")),
        DestinationStore.callback(row),
        time(row, "created_at").orElseThrow(),
        time(row, "submitted_at"),
        time(row, "ended_at"),
        row.getInt("reminders"));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
