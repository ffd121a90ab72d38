package de.zubringer.cli.exchange;

import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.Console;
import de.zubringer.responsibility.xzufi.Catalogue;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Messages of a catalogue on the disk, read one after the other. */
final class CatalogueFiles {
  private CatalogueFiles() {}

  static Catalogue read(List<Path> files) {
    var catalogue = new Catalogue();
    for (var file : files) {
      try (var in = new BufferedInputStream(Files.newInputStream(file))) {
        catalogue.read(file.toString(), in);
      } catch (IOException e) {
        throw new CannotGoOn(e, "cli.exchange.file", file.toString());
      }
    }
    return catalogue;
  }

  /** Elements nobody understood, over all messages. */
  static Map<String, Long> unknown(Catalogue catalogue) {
    var all = new TreeMap<String, Long>();
    for (var reading : catalogue.readings()) {
      reading.unknown().forEach((path, count) -> all.merge(path, count, Long::sum));
    }
    return all;
  }

  /** Objects by the name of their element, over all messages. */
  static Map<String, Long> counts(Catalogue catalogue) {
    var all = new TreeMap<String, Long>();
    for (var reading : catalogue.readings()) {
      reading.counts().forEach((name, count) -> all.merge(name, count, Long::sum));
    }
    return all;
  }

  static void sayContent(Catalogue catalogue, Console console) {
    counts(catalogue)
        .forEach((name, count) -> console.say("cli.xzufi.read", String.valueOf(count), name));
    unknown(catalogue)
        .forEach((path, count) -> console.say("cli.xzufi.unknown", String.valueOf(count), path));
  }
}
