package de.zubringer.zustelldienst.portal;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.zustelldienst.WhenEnabled;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keys made here, private halves included: whoever develops a subscriber needs them, and nothing
 * real is ever encrypted for them.
 */
@Component
@WhenEnabled
public class MadeKeyStore {
  private final JdbcClient sql;

  MadeKeyStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** Keeps the first key of a use; a later one is dropped. */
  public void keep(UUID destinationId, PrivateJwk key) {
    sql.sql(
            """
            insert into zustelldienst_made_keys (destination_id, use, jwk)
            values (:id, :use, :jwk) on conflict do nothing""")
        .param("id", destinationId)
        .param("use", key.use().name())
        .param("jwk", key.secretJson().toString())
        .update();
  }

  Optional<PrivateJwk> find(UUID destinationId, KeyUse use) {
    return sql.sql(
            "select jwk from zustelldienst_made_keys where destination_id = :id and use = :use")
        .param("id", destinationId)
        .param("use", use.name())
        .query(String.class)
        .optional()
        .map(MadeKeyStore::read);
  }

  private static PrivateJwk read(String jwk) {
    try {
      return PrivateJwk.read(jwk.getBytes(StandardCharsets.UTF_8));
    } catch (ProtocolFault e) {
      throw new IllegalStateException("a stored key cannot be read", e);
    }
  }
}
