package de.zubringer.vault;

import de.zubringer.vault.PieceFolder.Untouched;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes files of pieces no row knows: a crash between file and commit, a transaction that failed
 * and an erasure whose node went down leave them. Unreadable to anybody, but they take place. What
 * has no name we give is not ours and stays.
 */
@Component
public class PieceSweep {
  /** No transaction lasts so long; a younger file may still get its row. */
  static final Duration ORPHAN_AFTER = Duration.ofDays(1);

  /** Asked about at once. */
  private static final int AT_ONCE = 1_000;

  /** Looked at in one night, whole shards at a time; the next goes on where this one ended. */
  static final int FILES_MAX = 500_000;

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
    return sweep(FILES_MAX);
  }

  /** Goes round once at most, and no further than to the shard with which so many were seen. */
  int sweep(int filesMax) {
    var since = clock.instant().minus(ORPHAN_AFTER);
    var deleted = new AtomicInteger();
    try {
      var seen = 0;
      for (var shard : next(folder.shards(), folder.swept())) {
        if (seen >= filesMax) {
          break;
        }
        seen += folder.untouched(shard, since, AT_ONCE, some -> deleted.addAndGet(orphans(some)));
        folder.swept(shard.getFileName().toString());
      }
      return deleted.get();
    } catch (IOException e) {
      throw new UncheckedIOException("the directory of pieces cannot be listed", e);
    }
  }

  /** All of them, beginning behind the last one. */
  private static List<Path> next(List<Path> shards, String last) {
    var behind = new ArrayList<Path>();
    var before = new ArrayList<Path>();
    for (var shard : shards) {
      (shard.getFileName().toString().compareTo(last) > 0 ? behind : before).add(shard);
    }
    behind.addAll(before);
    return behind;
  }

  private int orphans(List<Untouched> some) {
    var known = known(some.stream().flatMap(one -> one.name().stream()).toList());
    return (int)
        some.stream()
            .filter(one -> one.name().filter(known::contains).isEmpty())
            .filter(one -> isDeleted(one.file()))
            .count();
  }

  /** One that cannot be deleted now is met again. */
  private static boolean isDeleted(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      return false;
    }
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
