package de.zubringer.vault;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real vault for the tests of other rooms. */
public final class Vaults {
  private Vaults() {}

  public static Vault over(DataSource source, Path data) {
    return over(source, data, new PieceFolder(data.resolve("pieces"), "database"));
  }

  static Vault over(DataSource source, Path data, PieceFolder folder) {
    var database = JdbcClient.create(source);
    var master = new MasterKey(data, database);
    var clock = InstantSource.fixed(Instant.parse("2026-11-10T08:30:00Z"));
    var pieces = new PieceStore(database, folder);
    return new Vault(master, new KeyStore(database, master, clock), pieces);
  }

  public static Secrets secrets(Path data) {
    return new Secrets(data);
  }
}
