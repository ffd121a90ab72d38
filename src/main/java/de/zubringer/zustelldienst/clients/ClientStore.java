package de.zubringer.zustelldienst.clients;

import de.zubringer.kernel.Content;
import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.WhenEnabled;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** API clients. Their secrets are long and random, so a plain SHA-256 of them is enough. */
@Component
@WhenEnabled
public class ClientStore {
  private final JdbcClient sql;

  /** Who calls. */
  public record Client(String id, Caller.Role role) {}

  ClientStore(JdbcClient sql) {
    this.sql = sql;
  }

  public void save(String clientId, String secret, Caller.Role role) {
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

  public Optional<Client> find(String clientId) {
    return sql.sql("select client_id, role from zustelldienst_clients where client_id = :id")
        .param("id", clientId)
        .query((row, number) -> new Client(row.getString(1), Caller.Role.valueOf(row.getString(2))))
        .optional();
  }

  public List<Client> all() {
    return sql.sql("select client_id, role from zustelldienst_clients order by client_id")
        .query((row, number) -> new Client(row.getString(1), Caller.Role.valueOf(row.getString(2))))
        .list();
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
    return Content.sha256Begun().digest(secret.getBytes(StandardCharsets.UTF_8));
  }
}
