package de.zubringer.zustelldienst.clients;

import de.zubringer.zustelldienst.WhenEnabled;
import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secret behind the access tokens: made once, kept in the database. */
@Component
@WhenEnabled
class TokenKey {
  private static final int BYTES = 64;

  private final JdbcClient sql;

  TokenKey(JdbcClient sql) {
    this.sql = sql;
  }

  byte[] load() {
    var random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    sql.sql(
            """
            insert into zustelldienst_service (id, token_key) values (1, :key)
            on conflict do nothing""")
        .param("key", random)
        .update();
    return sql.sql("select token_key from zustelldienst_service").query(byte[].class).single();
  }
}
