package de.zubringer.cli.store;

import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.server.DataDirectory;
import de.zubringer.cli.server.EmbeddedDatabase;
import de.zubringer.cli.server.OwnDatabase;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which installation a verb works on. */
@Command
final class StoreOptions {
  private static final String IN_USE = "cli.data.in-use";

  @Option(names = "--data", paramLabel = "DIR", defaultValue = "data")
  private Path data = Path.of("data");

  @Option(names = "--database", paramLabel = "URL")
  private @Nullable String database;

  Path data() {
    return data;
  }

  /**
   * Where attachments lie if they lie in files: as the environment of the server says, if it does.
   */
  Path pieces() {
    var named = System.getenv().getOrDefault("ZUBRINGER_ATTACHMENTS_DIRECTORY", "");
    return (named.isBlank() ? data.resolve("pieces") : Path.of(named)).toAbsolutePath().normalize();
  }

  /** What asks for the master key; blank if it lies in a file. */
  static String masterCommand() {
    return System.getenv().getOrDefault("ZUBRINGER_MASTER_COMMAND", "");
  }

  /** The database that is there; that of a running server is used beside it. */
  OpenStore open() {
    var own = OwnDatabase.of(database);
    if (own.isPresent()) {
      return OpenStore.over(own.get());
    }
    if (!EmbeddedDatabase.isMadeIn(data)) {
      throw new CannotGoOn("cli.store.none", data.toString());
    }
    try {
      return OpenStore.started(DataDirectory.open(data));
    } catch (CannotGoOn e) {
      if (e.key().equals(IN_USE)) {
        return OpenStore.over(EmbeddedDatabase.running(data).orElseThrow(() -> e));
      }
      throw e;
    }
  }

  /** The database of one's own, or a new embedded one in a folder that no server uses. */
  OpenStore openNew() {
    return OwnDatabase.of(database)
        .map(OpenStore::over)
        .orElseGet(() -> OpenStore.started(DataDirectory.open(data)));
  }
}
