package de.zubringer.audit;

import de.zubringer.vault.Vault;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real audit trail for the tests of other rooms. */
public final class Audits {
  private Audits() {}

  public static AuditTrail over(DataSource source, Vault vault) {
    var clock = InstantSource.fixed(Instant.parse("2026-11-10T08:30:00Z"));
    return new AuditTrail(JdbcClient.create(source), vault, clock);
  }
}
