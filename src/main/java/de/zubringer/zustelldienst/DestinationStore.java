package de.zubringer.zustelldienst;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.client.Destination;
import de.zubringer.fitconnect.keys.PublicJwk;
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

/** Destinations and all keys they ever had. */
@Component
@WhenEnabled
class DestinationStore {
  private static final String METADATA_VERSION = "2.1.0";

  private final JdbcClient sql;
  private final TransactionTemplate transaction;

  /** A destination with its private side. */
  record Registered(
      Destination destination,
      String clientId,
      String publicView,
      Optional<DestinationDraft.Callback> callback) {}

  DestinationStore(JdbcClient sql, TransactionTemplate transaction) {
    this.sql = sql;
    this.transaction = transaction;
  }

  void save(DestinationDraft draft) {
    transaction.executeWithoutResult(
        status -> {
          saveDestination(draft);
          saveKey(draft.destinationId(), draft.encryptionKey());
          saveKey(draft.destinationId(), draft.signatureKey());
        });
  }

  Registered require(UUID destinationId) {
    return sql.sql("select * from zustelldienst_destinations where destination_id = :id")
        .param("id", destinationId)
        .query((row, number) -> registered(row))
        .optional()
        .orElseThrow(() -> Refusal.notFound("destination"));
  }

  Optional<PublicJwk> key(UUID destinationId, String kid) {
    return sql.sql("select jwk from zustelldienst_keys where destination_id = :id and kid = :kid")
        .param("id", destinationId)
        .param("kid", kid)
        .query((row, number) -> key(row.getString(1)))
        .optional();
  }

  /** All keys, the current encryption key first. */
  List<PublicJwk> keys(UUID destinationId) {
    return sql.sql(
            """
            select jwk from zustelldienst_keys k
            join zustelldienst_destinations d using (destination_id)
            where destination_id = :id order by k.kid <> d.encryption_kid, k.kid""")
        .param("id", destinationId)
        .query((row, number) -> key(row.getString(1)))
        .list();
  }

  private void saveDestination(DestinationDraft draft) {
    sql.sql(
            """
            insert into zustelldienst_destinations
              (destination_id, client_id, public_view, encryption_kid,
               callback_url, callback_secret)
            values (:id, :client, :view, :kid, :url, :secret)
            on conflict (destination_id) do update
            set client_id = excluded.client_id, public_view = excluded.public_view,
              encryption_kid = excluded.encryption_kid, callback_url = excluded.callback_url,
              callback_secret = excluded.callback_secret""")
        .param("id", draft.destinationId())
        .param("client", draft.clientId())
        .param("view", publicView(draft))
        .param("kid", draft.encryptionKey().kid())
        .param("url", draft.callback().map(it -> it.url().toString()).orElse(null))
        .param("secret", draft.callback().map(DestinationDraft.Callback::secret).orElse(null))
        .update();
  }

  private void saveKey(UUID destinationId, PublicJwk key) {
    var json = key.json().toString();
    sql.sql(
            """
            insert into zustelldienst_keys (destination_id, kid, jwk) values (:id, :kid, :jwk)
            on conflict do nothing""")
        .param("id", destinationId)
        .param("kid", key.kid())
        .param("jwk", json)
        .update();
    if (!key(destinationId, key.kid()).equals(Optional.of(key))) {
      throw new IllegalArgumentException("this kid names another key already: " + key.kid());
    }
  }

  /** The documented read view (v2); the callback is never shown. */
  private static String publicView(DestinationDraft draft) {
    var view = StrictJson.object();
    view.put("destinationId", draft.destinationId().toString());
    view.put("name", draft.name());
    view.put("status", "active");
    view.put("encryptionKid", draft.encryptionKey().kid());
    view.putArray("metadataVersions").add(METADATA_VERSION);
    var services = view.putArray("publicServices");
    draft.services().forEach(service -> services.add(service.json()));
    var channels = view.putObject("replyChannels");
    draft.replyChannels().stream().sorted().forEach(channels::putObject);
    view.putObject("contactInformation").put("legalName", draft.name());
    return view.toString();
  }

  private static Registered registered(ResultSet row) throws SQLException {
    var view = row.getString("public_view");
    try {
      var node = StrictJson.readObject(view.getBytes(StandardCharsets.UTF_8));
      return new Registered(
          Destination.read(node), row.getString("client_id"), view, callback(row));
    } catch (ProtocolFault e) {
      throw new IllegalStateException("a stored destination cannot be read", e);
    }
  }

  private static Optional<DestinationDraft.Callback> callback(ResultSet row) throws SQLException {
    @Nullable String url = row.getString("callback_url");
    return url == null
        ? Optional.empty()
        : Optional.of(
            new DestinationDraft.Callback(URI.create(url), row.getString("callback_secret")));
  }

  private static PublicJwk key(String json) {
    try {
      return PublicJwk.read(json.getBytes(StandardCharsets.UTF_8));
    } catch (ProtocolFault e) {
      throw new IllegalStateException("a stored key cannot be read", e);
    }
  }
}
