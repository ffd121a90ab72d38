package de.zubringer.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes files of pieces no row knows: a crash between file and commit, a transaction that failed
 * and an erasure whose node went down leave them. Unreadable to anybody, but they take place.
 */
@Component
public class PieceSweep {
  /** No transaction lasts so long; a younger file may still get its row. */
  static final Duration ORPHAN_AFTER = Duration.ofDays(1);

  /** Looked up at once; a shard with more is finished by the next sweeps. */
  private static final int FILES_MAX = 10_000;

  private final PieceFolder folder;
  private final JdbcClient database;
  private final InstantSource clock;

  PieceSweep(PieceFolder folder, JdbcClient database, InstantSource clock) {
    this.folder = folder;
    this.database = database;
    this.clock = clock;
    demand();
  }

  /** How many files nobody needed were deleted. */
  public int sweep() {
    var since = clock.instant().minus(ORPHAN_AFTER);
    try {
      var deleted = 0;
      for (var shard : folder.shards()) {
        deleted += sweep(shard, since);
      }
      return deleted;
    } catch (IOException e) {
      throw new UncheckedIOException("the directory of pieces cannot be listed", e);
    }
  }

  private int sweep(Path shard, Instant since) throws IOException {
    var named = new LinkedHashMap<UUID, Path>();
    var deleted = 0;
    for (var file : folder.untouched(shard, since, FILES_MAX)) {
      var name = name(file);
      if (name.isPresent()) {
        named.put(name.get(), file);
      } else {
        deleted += Files.deleteIfExists(file) ? 1 : 0; // begun and never finished
      }
    }
    var known = known(named.keySet());
    for (var one : named.entrySet()) {
      if (!known.contains(one.getKey()) && Files.deleteIfExists(one.getValue())) {
        deleted++;
      }
    }
    return deleted;
  }

  private Set<UUID> known(Collection<UUID> names) {
    return names.isEmpty()
        ? Set.of()
        : new HashSet<>(
            database
                .sql("select file from vault_piece where file = any(?)")
                .param(names.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
  }

  private static Optional<UUID> name(Path file) {
    try {
      return Optional.of(UUID.fromString(file.getFileName().toString()));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a temporary name: the write of it never ended
    }
  }

  /** With another directory than the one files lie in, nobody could open an attachment. */
  private void demand() {
    database
        .sql("select file from vault_piece where file is not null limit 1")
        .query(UUID.class)
        .optional()
        .filter(file -> !folder.has(file))
        .ifPresent(
            file -> {
              throw VaultLocked.because("pieces-missing", folder.directory());
            });
  }
}
