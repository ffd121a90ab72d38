package de.zubringer.zustelldienst.destinations;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.keys.PublicJwk;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.wire.PlainText;
import de.zubringer.zustelldienst.wire.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All keys a destination ever had: none goes, so that old events can be verified. */
@Component
@WhenEnabled
class KeyStore {
  private final JdbcClient sql;

  KeyStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** The same key again changes nothing; another one under its kid is refused. */
  void save(UUID destinationId, PublicJwk key) {
    sql.sql(
            """
            insert into zustelldienst_keys (destination_id, kid, jwk) values (:id, :kid, :jwk)
            on conflict do nothing""")
        .param("id", destinationId)
        .param("kid", key.kid())
        .param("jwk", key.json().toString())
        .update();
    if (!find(destinationId, key.kid()).equals(Optional.of(key))) {
      throw Refusal.invalid("This kid names another key already.");
    }
  }

  Optional<PublicJwk> find(UUID destinationId, String kid) {
    if (!PlainText.isPlain(kid)) {
      return Optional.empty();
    }
    return sql.sql("select jwk from zustelldienst_keys where destination_id = :id and kid = :kid")
        .param("id", destinationId)
        .param("kid", kid)
        .query((row, number) -> key(row.getString(1)))
        .optional();
  }

  /** All keys, the current encryption key first. */
  List<PublicJwk> all(UUID destinationId) {
    return sql.sql(
            """
            select jwk from zustelldienst_keys k
            join zustelldienst_destinations d using (destination_id)
            where destination_id = :id order by k.kid <> d.encryption_kid, k.kid""")
        .param("id", destinationId)
        .query((row, number) -> key(row.getString(1)))
        .list();
  }

  private static PublicJwk key(String json) {
    try {
      return PublicJwk.read(json.getBytes(StandardCharsets.UTF_8));
    } catch (ProtocolFault e) {
      throw new IllegalStateException("a stored key cannot be read", e);
    }
  }
}
