package de.zubringer.zustelldienst.destinations;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.client.Destination;
import de.zubringer.fitconnect.keys.PublicJwk;
import de.zubringer.zustelldienst.DestinationDraft;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.wire.Exchange;
import de.zubringer.zustelldienst.wire.Refusal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Destinations and, through them, their keys. */
@Component
@WhenEnabled
public class DestinationStore {
  private static final String LISTED =
      """
      from zustelldienst_destinations
      where not deleted and (cast(:client as text) is null or client_id = :client)""";

  private final JdbcClient sql;
  private final KeyStore keys;
  private final TransactionTemplate transaction;

  /**
   * A destination with its private side.
   *
   * @param document the view of version 2, without callback
   */
  public record Registered(
      Destination destination,
      String clientId,
      ObjectNode document,
      Optional<DestinationDraft.Callback> callback) {}

  DestinationStore(JdbcClient sql, KeyStore keys, TransactionTemplate transaction) {
    this.sql = sql;
    this.keys = keys;
    this.transaction = transaction;
  }

  public void save(DestinationDraft draft) {
    save(
        registered(DestinationDocument.of(draft), draft.clientId(), draft.callback()),
        List.of(draft.encryptionKey(), draft.signatureKey()));
  }

  /** Makes the destination or changes it; the keys are added to those it has. */
  public void save(Registered registered, List<PublicJwk> added) {
    transaction.executeWithoutResult(
        status -> {
          write(registered);
          added.forEach(key -> keys.save(registered.destination().destinationId(), key));
        });
  }

  public static Registered registered(
      ObjectNode document, String clientId, Optional<DestinationDraft.Callback> callback) {
    try {
      return new Registered(Destination.read(document), clientId, document, callback);
    } catch (ProtocolFault e) {
      throw Refusal.malformed(String.valueOf(e.getMessage()));
    }
  }

  public Optional<Registered> find(UUID destinationId) {
    return sql.sql(
            """
            select * from zustelldienst_destinations
            where destination_id = :id and not deleted""")
        .param("id", destinationId)
        .query((row, number) -> registered(row))
        .optional();
  }

  public Registered require(UUID destinationId) {
    return find(destinationId).orElseThrow(() -> Refusal.notFound("destination"));
  }

  /** The subscriber of a destination, even of a deleted one: its cases remain. */
  public String subscriber(UUID destinationId) {
    return sql.sql("select client_id from zustelldienst_destinations where destination_id = :id")
        .param("id", destinationId)
        .query(String.class)
        .optional()
        .orElseThrow(() -> Refusal.notFound("destination"));
  }

  /** Of one client or, if none is named, of all; in the order they were made. */
  public List<Registered> list(Optional<String> client, Exchange.Page page) {
    return sql.sql("select * " + LISTED + " order by position limit :limit offset :offset")
        .param("client", client.orElse(null))
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query((row, number) -> registered(row))
        .list();
  }

  public long count(Optional<String> client) {
    return sql.sql("select count(*) " + LISTED)
        .param("client", client.orElse(null))
        .query(Long.class)
        .single();
  }

  /** Its keys stay. What still waits there would be lost, so it must be gone before. */
  public void delete(UUID destinationId) {
    var deleted =
        sql.sql(
                """
                update zustelldienst_destinations d set deleted = true
                where destination_id = :id and not exists (
                  select from zustelldienst_submissions s
                  where s.destination_id = d.destination_id
                  and s.state in ('SUBMITTED', 'FORWARDED'))""")
            .param("id", destinationId)
            .update();
    if (deleted == 0) {
      throw new Refusal("destination-state-invalid", "Submissions still wait there.");
    }
  }

  public Optional<PublicJwk> key(UUID destinationId, String kid) {
    return keys.find(destinationId, kid);
  }

  public List<PublicJwk> keys(UUID destinationId) {
    return keys.all(destinationId);
  }

  private void write(Registered registered) {
    var callback = registered.callback();
    sql.sql(
            """
            insert into zustelldienst_destinations
              (destination_id, client_id, public_view, encryption_kid,
               callback_url, callback_secret)
            values (:id, :client, :view, :kid, :url, :secret)
            on conflict (destination_id) do update
            set client_id = excluded.client_id, public_view = excluded.public_view,
              encryption_kid = excluded.encryption_kid, callback_url = excluded.callback_url,
              callback_secret = excluded.callback_secret, deleted = false""")
        .param("id", registered.destination().destinationId())
        .param("client", registered.clientId())
        .param("view", registered.document().toString())
        .param("kid", registered.destination().encryptionKid())
        .param("url", callback.map(it -> it.url().toString()).orElse(null))
        .param("secret", callback.map(DestinationDraft.Callback::secret).orElse(null))
        .update();
  }

  private static Registered registered(ResultSet row) throws SQLException {
    try {
      var view = row.getString("public_view").getBytes(StandardCharsets.UTF_8);
      return registered(StrictJson.readObject(view), row.getString("client_id"), callback(row));
    } catch (ProtocolFault e) {
      throw new IllegalStateException("a stored destination cannot be read", e);
    }
  }

  /** Who is called back, from a row with these two columns. */
  public static Optional<DestinationDraft.Callback> callback(ResultSet row) throws SQLException {
    @Nullable String url = row.getString("callback_url");
    return url == null
        ? Optional.empty()
        : Optional.of(
            new DestinationDraft.Callback(URI.create(url), row.getString("callback_secret")));
  }
}
