package de.zubringer.cli.demo;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The memory of a simulated system: one JSON file per key, whole and durable at every moment. */
final class DemoStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ENDING = ".json";

  private final Path folder;

  DemoStore(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  void keep(String key, Object content) throws IOException {
    write(folder.resolve(key + ENDING), JSON.writeValueAsBytes(content));
  }

  <T> Optional<T> find(String key, Class<T> type) throws IOException {
    var file = folder.resolve(key + ENDING);
    return Files.exists(file)
        ? Optional.of(JSON.readValue(Files.readAllBytes(file), type))
        : Optional.empty();
  }

  <T> List<T> all(Class<T> type) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .sorted()
          .map(file -> JSON.readValue(file, type))
          .toList();
    }
  }

  /** All or nothing, also after a power cut. */
  static void write(Path file, byte[] content) throws IOException {
    var temporary = file.resolveSibling("." + file.getFileName() + ".part");
    try (var channel = FileChannel.open(temporary, CREATE, TRUNCATE_EXISTING, WRITE)) {
      for (var left = ByteBuffer.wrap(content); left.hasRemaining(); ) {
        channel.write(left);
      }
      channel.force(true);
    }
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    try (var channel = FileChannel.open(file.resolveSibling(""), READ)) {
      channel.force(true);
    }
  }
}
