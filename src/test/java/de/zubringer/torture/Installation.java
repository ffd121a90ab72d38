package de.zubringer.torture;

import de.zubringer.bench.BenchKeys;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * What somebody sets up once: the dog tax of three administrations live, one with a REST target,
 * one with a watched folder, one with the built-in inbox; accounts, keys, and a folder of data for
 * each node. The transfer folder is shared, as a network drive would be.
 */
final class Installation {
  static final MunicipalityId ERFURT = MunicipalityId.of("160510000000");
  static final MunicipalityId SAALETAL = MunicipalityId.of("160745011000");
  static final MunicipalityId ZELLA_MEHLIS = MunicipalityId.of("160660092092");

  private static final String PASSWORD = "ein-langes-Geheimnis";
  static final int NODES = 3;

  private static final String NODE_HEAP = "-Xmx400m";

  private final Path folder;
  private final ClassPath classPath;
  private final String database;
  private final Path learned;

  private Installation(Path folder, ClassPath classPath, String database, Path learned) {
    this.folder = folder;
    this.classPath = classPath;
    this.database = database;
    this.learned = learned;
  }

  static String logIn(MunicipalityId municipality) {
    return "folter-" + municipality + ":" + PASSWORD;
  }

  /**
   * Sets all up by a process that starts and ends as a server does, from which the JVM learns to
   * start the nodes in a third of the time.
   */
  static Installation make(
      Path folder, ClassPath classPath, String database, int targetPort, BenchKeys keys)
      throws IOException {
    var file = Files.write(folder.resolve("keys.json"), keys.bytes());
    var learned = folder.resolve("node.aot");
    var made = new Installation(folder, classPath, database, learned);
    Program.start(
            SetUpProgram.class,
            classPath,
            List.of(NODE_HEAP, "-XX:AOTCacheOutput=" + learned),
            Map.of(),
            "ready",
            List.of(
                made.first().toString(),
                PostgresServer.withLogIn(database),
                Integer.toString(targetPort),
                file.toString()))
        .awaitGoodEnd();
    for (var number = 1; number <= NODES; number++) {
      made.join(number);
    }
    return made;
  }

  /** The folder of whoever set it up. */
  Path first() {
    return folder.resolve("first");
  }

  Path data(int number) {
    return folder.resolve("node" + number);
  }

  /** Where all nodes put files for the target that watches its folder. */
  Path shared() {
    return folder.resolve("shared");
  }

  /** In which nodes leave files. */
  List<Path> folders() {
    var all = IntStream.rangeClosed(1, NODES).mapToObj(this::data);
    return Stream.concat(all, Stream.of(shared().resolve("transfer"))).toList();
  }

  String database() {
    return database;
  }

  ClassPath classPath() {
    return classPath;
  }

  List<String> nodeOptions() {
    return List.of(NODE_HEAP, "-XX:AOTCache=" + learned);
  }

  /** Another node of the same installation: the same keys, the same transfer folder. */
  private void join(int number) throws IOException {
    var data = Files.createDirectories(data(number));
    FileSystemUtils.copyRecursively(first().resolve("keys"), data.resolve("keys"));
    Files.createSymbolicLink(
        data.resolve("transfer"), Files.createDirectories(shared().resolve("transfer")));
  }
}
