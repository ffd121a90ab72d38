package de.zubringer.vault;

import static de.zubringer.vault.VaultFixture.FIRST;
import static de.zubringer.vault.VaultFixture.MUSTERSTADT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.zubringer.kernel.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PiecesInDirectoryContractTest extends PiecesContract {
  private static final Instant NOW = Instant.parse("2026-11-10T08:30:00Z");
  private static final Instant LONG_AGO = NOW.minus(PieceSweep.ORPHAN_AFTER).minusSeconds(1);

  @Override
  String place() {
    return "directory";
  }

  @Override
  Map<Path, byte[]> copies() {
    var copies = new HashMap<Path, byte[]>();
    for (var file : files()) {
      copies.put(file, bytes(file));
    }
    assertThat(copies).isNotEmpty();
    return copies;
  }

  @Override
  void bringBack(Map<Path, byte[]> files) {
    files.forEach(PiecesInDirectoryContractTest::write);
  }

  @Test
  void putsLargePiecesInFilesOfItsOwnUserAndSmallOnesInRows() {
    keep(random(2_500_000));
    vault.keep(MUSTERSTADT, FIRST, Map.of("intake/a", Content.of(random(1000))));

    assertThat(files()).hasSize(3).allMatch(file -> permissions(file).equals("rw-------"));
    assertThat(permissions(Objects.requireNonNull(files().getFirst().getParent())))
        .isEqualTo("rwx------");
    assertThat(rows("sealed is not null")).isEqualTo(1);
    assertThat(rows("file is not null")).isEqualTo(3);
  }

  @Test
  void writesNothingInClear() {
    keep("Bello".repeat(100_000).getBytes(StandardCharsets.UTF_8));

    for (var file : files()) {
      assertThat(new String(bytes(file), StandardCharsets.ISO_8859_1)).doesNotContain("Bello");
    }
  }

  @Test
  void noticesAFileThatIsGoneCutOrExchanged() {
    keep(random(2_500_000));
    var all = files();
    var first = bytes(all.getFirst());

    write(all.getFirst(), bytes(all.getLast()));
    assertThatExceptionOfType(BrokenSeal.class).isThrownBy(() -> content().bytes());
    write(all.getFirst(), Arrays.copyOf(first, first.length - 1));
    assertThatExceptionOfType(BrokenSeal.class).isThrownBy(() -> content().bytes());
    write(all.getFirst(), first);
    assertThat(content().bytes()).isEqualTo(random(2_500_000));
    delete(all.getFirst());
    assertThatExceptionOfType(BrokenSeal.class).isThrownBy(() -> content().bytes());
  }

  @Test
  void erasureTakesTheFilesAlongOnlyWhenItCommits() {
    keep(random(2_500_000));

    fixture.transaction.executeWithoutResult(
        status -> {
          vault.erase(MUSTERSTADT, FIRST);
          status.setRollbackOnly();
        });
    assertThat(content().bytes()).isEqualTo(random(2_500_000));
    fixture.transaction.executeWithoutResult(status -> vault.erase(MUSTERSTADT, FIRST));

    assertThat(files()).isEmpty();
  }

  @Test
  void sweepsWhatACrashBetweenFileAndCommitLeft() {
    keep(random(2_500_000));
    var needed = files();
    fixture.transaction.executeWithoutResult(
        status -> {
          vault.keep(MUSTERSTADT, FIRST, Map.of("intake/b", Content.of(random(3_500_000))));
          status.setRollbackOnly();
        });
    var unfinished =
        needed
            .getFirst()
            .resolveSibling("." + needed.getFirst().getFileName() + "." + UUID.randomUUID());
    write(unfinished, new byte[10]);
    assertThat(files()).hasSize(3 + 4 + 1);

    age(files(), NOW);
    assertThat(sweep().sweep()).as("a young file may still get its row").isZero();
    age(files(), LONG_AGO);

    assertThat(sweep().sweep()).isEqualTo(4 + 1);
    assertThat(files()).containsExactlyInAnyOrderElementsOf(needed);
    assertThat(content().bytes()).isEqualTo(random(2_500_000));
    assertThat(sweep().sweep()).isZero();
  }

  @Test
  void leavesWhatIsNotOursAndFilesWhereOursWouldNeverLie() throws IOException {
    keep(random(100_000));
    var ours = files();
    var shard = ours.getFirst().resolveSibling("");
    var foreign =
        List.of(
            shard.resolve("snapshot.tar"),
            shard.resolve(".nfs0001"),
            shard.resolve("1-1-1-1-1"),
            Files.createDirectories(data.resolve("pieces/backup"))
                .resolve(UUID.randomUUID().toString()));
    foreign.forEach(file -> write(file, new byte[10]));
    age(foreign, LONG_AGO);
    age(ours, LONG_AGO);

    assertThat(sweep().sweep()).isZero();
    assertThat(foreign).allMatch(Files::exists);
  }

  @Test
  void goesOnWhereItStoppedSoThatNoShardIsForgotten() throws IOException {
    for (var shard : List.of("00", "7f", "ff")) {
      var folder = Files.createDirectories(data.resolve("pieces").resolve(shard));
      var orphan = folder.resolve(shard + UUID.randomUUID().toString().substring(2));
      write(orphan, new byte[10]);
      age(List.of(orphan), LONG_AGO);
    }

    assertThat(sweep().sweep(1)).isEqualTo(1);
    assertThat(sweep().sweep(1)).isEqualTo(1);
    assertThat(data.resolve("pieces/ff")).isNotEmptyDirectory();
    assertThat(sweep().sweep(1)).isEqualTo(1);
    assertThat(sweep().sweep(1)).as("from the beginning again").isZero();
  }

  @Test
  void doesNotStartWithADirectoryTheFilesAreNotIn() {
    keep(random(100_000));
    var elsewhere = new PieceFolder(data.resolve("elsewhere"), "database");

    assertThatExceptionOfType(VaultLocked.class)
        .isThrownBy(() -> new PieceSweep(elsewhere, fixture.database, InstantSource.fixed(NOW)))
        .withMessageContaining("zubringer.attachments.directory");
    assertThatExceptionOfType(VaultLocked.class)
        .isThrownBy(() -> new PieceFolder(data, "s3"))
        .withMessageContaining("s3");
  }

  private PieceSweep sweep() {
    return new PieceSweep(folder(), fixture.database, InstantSource.fixed(NOW));
  }

  private long rows(String where) {
    return fixture
        .database
        .sql("select count(*) from vault_piece where " + where)
        .query(Long.class)
        .single();
  }

  private List<Path> files() {
    var folder = data.resolve("pieces");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.endsWith(".swept"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void age(List<Path> files, Instant at) {
    for (var file : files) {
      try {
        Files.setLastModifiedTime(file, FileTime.from(at));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String permissions(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
