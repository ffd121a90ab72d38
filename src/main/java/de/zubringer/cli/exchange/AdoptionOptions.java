package de.zubringer.cli.exchange;

import de.zubringer.catalogue.original.CodeListSource;
import de.zubringer.catalogue.original.ConflictDecisions;
import de.zubringer.catalogue.original.Wish;
import de.zubringer.cli.CannotGoOn;
import de.zubringer.kernel.LeikaKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What every verb that takes an original over lets a person say. */
@Command
final class AdoptionOptions {
  /** A folder with more files is not a folder of lists or schemas for one Leistung. */
  private static final int FILES_MAX = 500;

  private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final String VERSION = "\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}";

  @Option(names = "--into", paramLabel = "DIR", required = true)
  private Path directory = Path.of("");

  @Option(names = "--leistung", paramLabel = "ID", required = true)
  private String leistung = "";

  @Option(names = "--version", paramLabel = "V")
  private String version = "";

  @Option(names = "--leika", paramLabel = "KEY")
  private String leika = "";

  @Option(names = "--area", paramLabel = "PATH")
  private String area = "";

  @Option(names = "--schema-uri", paramLabel = "URI")
  private String schemaUri = "";

  @Option(names = "--keep", paramLabel = "PLACE")
  private Set<String> keep = Set.of();

  @Option(names = "--take", paramLabel = "PLACE")
  private Set<String> take = Set.of();

  @Option(names = "--write")
  private boolean write;

  @Option(names = "--json")
  private boolean json;

  Path directory() {
    return directory;
  }

  String leistung() {
    return leistung;
  }

  boolean isToWrite() {
    return write;
  }

  boolean isJson() {
    return json;
  }

  Wish wish(Optional<String> root, Optional<String> naming) {
    return new Wish(
        leistung, version, leika, area, schemaUri, root, naming, new ConflictDecisions(keep, take));
  }

  /** Ends the verb if what was typed cannot be meant. */
  void check(boolean isFirst) {
    if (!leistung.matches(ID) || leistung.length() > 80) {
      throw new CannotGoOn("cli.adopt.id", leistung);
    }
    if (!version.isEmpty() && !version.matches(VERSION)) {
      throw new CannotGoOn("cli.adopt.version", version);
    }
    if (!leika.isEmpty() && !LeikaKey.isKey(leika)) {
      throw new CannotGoOn("cli.send.leika", leika);
    }
    if (isFirst && leika.isEmpty()) {
      throw new CannotGoOn("cli.adopt.leika", leistung);
    }
  }

  /** Lists in genericode of a folder; none if no folder is named. */
  static CodeListSource lists(@Nullable Path folder) {
    return folder == null
        ? CodeListSource.NONE
        : new CodeListSource(files(folder, ".xml", GENERICODE_BYTES_MAX), List.of());
  }

  private static final int GENERICODE_BYTES_MAX = 32 * 1024 * 1024;

  /** The files of a folder that end like this, by their names. */
  static Map<String, byte[]> files(Path folder, String ending, int bytesMax) {
    var files = new TreeMap<String, byte[]>();
    try (var paths = Files.list(folder)) {
      paths
          .filter(path -> path.toString().endsWith(ending) && Files.isRegularFile(path))
          .sorted()
          .limit(FILES_MAX)
          .forEach(
              path -> files.put(path.getFileName().toString(), Exchanged.read(path, bytesMax)));
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.check.no-directory", folder.toString());
    }
    return files;
  }
}
