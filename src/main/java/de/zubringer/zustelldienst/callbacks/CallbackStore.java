package de.zubringer.zustelldienst.callbacks;

import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.wire.Exchange;
import java.net.URI;
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

/** Every callback and what became of it; times are real ones. */
@Component
@WhenEnabled
public class CallbackStore {
  private final JdbcClient sql;

  /** What became of a callback. */
  public enum State {
    WAITING,
    DELIVERED,
    GIVEN_UP
  }

  /**
   * One callback.
   *
   * @param answer status of the last answer, or what went wrong
   */
  public record Delivery(
      UUID id,
      UUID destinationId,
      UUID submissionId,
      Callbacks.Kind kind,
      Callbacks.Recipient recipient,
      URI url,
      String body,
      State state,
      int attempts,
      String answer,
      Instant createdAt,
      Optional<Instant> triedAt) {}

  CallbackStore(JdbcClient sql) {
    this.sql = sql;
  }

  void create(Delivery delivery, String secret) {
    sql.sql(
            """
            insert into zustelldienst_callbacks
              (delivery_id, destination_id, submission_id, kind, recipient, url, secret, body, state,
               created_at)
            values (:id, :destination, :submission, :kind, :recipient, :url, :secret, :body, :state,
              :now)""")
        .param("id", delivery.id())
        .param("destination", delivery.destinationId())
        .param("submission", delivery.submissionId())
        .param("kind", delivery.kind().name())
        .param("recipient", delivery.recipient().name())
        .param("url", delivery.url().toString())
        .param("secret", secret)
        .param("body", delivery.body())
        .param("state", delivery.state().name())
        .param("now", delivery.createdAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  void note(UUID id, State state, String answer, Instant now) {
    sql.sql(
            """
            update zustelldienst_callbacks
            set state = :state, answer = :answer, attempts = attempts + 1, tried_at = :now
            where delivery_id = :id""")
        .param("state", state.name())
        .param("answer", answer)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  Optional<String> secret(UUID id) {
    return sql.sql("select secret from zustelldienst_callbacks where delivery_id = :id")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  public Optional<Delivery> find(UUID id) {
    return sql.sql("select * from zustelldienst_callbacks where delivery_id = :id")
        .param("id", id)
        .query((row, number) -> delivery(row))
        .optional();
  }

  /** All there are, the newest first. */
  public List<Delivery> newest(Exchange.Page page) {
    return sql.sql(
            """
            select * from zustelldienst_callbacks
            order by position desc limit :limit offset :offset""")
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query((row, number) -> delivery(row))
        .list();
  }

  public long count() {
    return sql.sql("select count(*) from zustelldienst_callbacks").query(Long.class).single();
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getObject("delivery_id", UUID.class),
        row.getObject("destination_id", UUID.class),
        row.getObject("submission_id", UUID.class),
        Callbacks.Kind.valueOf(row.getString("kind")),
        Callbacks.Recipient.valueOf(row.getString("recipient")),
        URI.create(row.getString("url")),
        row.getString("body"),
        State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getString("answer"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("tried_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
