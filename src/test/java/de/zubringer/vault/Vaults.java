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
    return over(source, data, folder, "");
  }

  static Vault over(DataSource source, Path data, String command) {
    return over(source, data, new PieceFolder(data.resolve("pieces"), "database"), command);
  }

  private static Vault over(DataSource source, Path data, PieceFolder folder, String command) {
    var database = JdbcClient.create(source);
    var roots = new RootKeys(data, command, database, true);
    var clock = InstantSource.fixed(Instant.parse("2026-11-10T08:30:00Z"));
    return new Vault(
        roots,
        new KeyStore(database, new DataKeys(roots), clock),
        new PieceStore(database, folder));
  }

  public static Secrets secrets(Path data) {
    return new Secrets(data);
  }
}
