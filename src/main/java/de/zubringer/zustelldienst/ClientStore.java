package de.zubringer.zustelldienst;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** API clients. Their secrets are long and random, so a plain SHA-256 of them is enough. */
@Component
@WhenEnabled
class ClientStore {
  private final JdbcClient sql;

  /** Who calls. */
  record Client(String id, Caller.Role role) {}

  ClientStore(JdbcClient sql) {
    this.sql = sql;
  }

  void save(String clientId, String secret, Caller.Role role) {
    sql.sql(
            """
            insert into zustelldienst_clients (client_id, secret_sha256, role)
            values (:id, :hash, :role)
            on conflict (client_id) do update
            set secret_sha256 = excluded.secret_sha256, role = excluded.role""")
        .param("id", clientId)
        .param("hash", sha256(secret))
        .param("role", role.name())
        .update();
  }

  Optional<Client> find(String clientId) {
    return sql.sql("select client_id, role from zustelldienst_clients where client_id = :id")
        .param("id", clientId)
        .query((row, number) -> new Client(row.getString(1), Caller.Role.valueOf(row.getString(2))))
        .optional();
  }

  boolean knows(String clientId, String secret) {
    return sql.sql("select secret_sha256 from zustelldienst_clients where client_id = :id")
        .param("id", clientId)
        .query(byte[].class)
        .optional()
        .filter(hash -> MessageDigest.isEqual(hash, sha256(secret)))
        .isPresent();
  }

  private static byte[] sha256(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
