package de.zubringer.zustelldienst;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Submissions and their encrypted parts. */
@Component
@WhenEnabled
class SubmissionStore {
  private static final String WAITING =
      """
      from zustelldienst_submissions s join zustelldienst_destinations d using (destination_id)
      where s.state in ('SUBMITTED', 'FORWARDED') and d.client_id = :client
      and (cast(:destination as uuid) is null or s.destination_id = :destination)""";

  private final JdbcClient sql;

  /** A submission without its parts; the tags are JSON, empty before it is submitted. */
  record Submission(
      UUID id,
      UUID destinationId,
      UUID caseId,
      String sender,
      SubmissionState state,
      String service,
      String serviceName,
      Optional<String> region,
      Optional<String> tags) {}

  /** The two JWEs of a submission. */
  record Parts(String metadata, String data) {}

  SubmissionStore(JdbcClient sql) {
    this.sql = sql;
  }

  void create(Submission submission, List<UUID> attachments) {
    sql.sql(
            """
            insert into zustelldienst_submissions (submission_id, destination_id, case_id, sender,
              state, service, service_name, region)
            values (:id, :destination, :case, :sender, :state, :service, :name, :region)""")
        .param("id", submission.id())
        .param("destination", submission.destinationId())
        .param("case", submission.caseId())
        .param("sender", submission.sender())
        .param("state", submission.state().name())
        .param("service", submission.service())
        .param("name", submission.serviceName())
        .param("region", submission.region().orElse(null))
        .update();
    for (var position = 0; position < attachments.size(); position++) {
      announce(submission.id(), attachments.get(position), position);
    }
  }

  Optional<Submission> find(UUID id) {
    return sql.sql("select * from zustelldienst_submissions where submission_id = :id")
        .param("id", id)
        .query((row, number) -> submission(row))
        .optional();
  }

  /** Finds it and keeps others from changing it until the transaction ends. */
  Submission lock(UUID id) {
    return sql.sql("select * from zustelldienst_submissions where submission_id = :id for update")
        .param("id", id)
        .query((row, number) -> submission(row))
        .optional()
        .orElseThrow(() -> Refusal.notFound("submission"));
  }

  /** Any submission of the case: all have the same destination and sender. */
  Optional<Submission> ofCase(UUID caseId) {
    return sql.sql("select * from zustelldienst_submissions where case_id = :id limit 1")
        .param("id", caseId)
        .query((row, number) -> submission(row))
        .optional();
  }

  List<UUID> attachments(UUID id) {
    return sql.sql(
            """
            select attachment_id from zustelldienst_attachments
            where submission_id = :id order by position""")
        .param("id", id)
        .query(UUID.class)
        .list();
  }

  Optional<String> attachment(UUID id, UUID attachmentId) {
    return sql.sql(
            """
            select jwe from zustelldienst_attachments
            where submission_id = :id and attachment_id = :attachment and jwe is not null""")
        .param("id", id)
        .param("attachment", attachmentId)
        .query(String.class)
        .optional();
  }

  /** Whether the attachment had been announced and is stored now. */
  boolean storeAttachment(UUID id, UUID attachmentId, String jwe) {
    return sql.sql(
                """
                update zustelldienst_attachments set jwe = :jwe
                where submission_id = :id and attachment_id = :attachment""")
            .param("jwe", jwe)
            .param("id", id)
            .param("attachment", attachmentId)
            .update()
        == 1;
  }

  void submit(UUID id, Parts parts, String tags) {
    sql.sql(
            """
            update zustelldienst_submissions set state = 'SUBMITTED',
              encrypted_metadata = :metadata, encrypted_data = :data, tags = :tags
            where submission_id = :id""")
        .param("metadata", parts.metadata())
        .param("data", parts.data())
        .param("tags", tags)
        .param("id", id)
        .update();
  }

  Parts parts(UUID id) {
    return sql.sql(
            """
            select encrypted_metadata, encrypted_data from zustelldienst_submissions
            where submission_id = :id""")
        .param("id", id)
        .query((row, number) -> new Parts(row.getString(1), row.getString(2)))
        .single();
  }

  void change(UUID id, SubmissionState state) {
    sql.sql("update zustelldienst_submissions set state = :state where submission_id = :id")
        .param("state", state.name())
        .param("id", id)
        .update();
  }

  /** After the end nobody can read the parts any more, so they are not kept. */
  void forgetParts(UUID id) {
    sql.sql(
            """
            update zustelldienst_submissions set encrypted_metadata = null, encrypted_data = null
            where submission_id = :id""")
        .param("id", id)
        .update();
    sql.sql("update zustelldienst_attachments set jwe = null where submission_id = :id")
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

  private void announce(UUID id, UUID attachmentId, int position) {
    sql.sql("insert into zustelldienst_attachments values (:id, :attachment, :position, null)")
        .param("id", id)
        .param("attachment", attachmentId)
        .param("position", position)
        .update();
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
        Optional.ofNullable(row.getString("tags")));
  }
}
