package de.zubringer.cli.connect;

import de.zubringer.cli.CannotGoOn;
import de.zubringer.kernel.Outcome;
import de.zubringer.trial.protocol.ProtocolSheet;
import de.zubringer.trial.protocol.TrialProtocol;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** The file a protocol goes into; its ending says how. */
record ProtocolFile(Path path) {
  private static final Set<String> ENDINGS = Set.of("html", "pdf", "json");

  /** Told before the work, which takes a while. */
  ProtocolFile {
    if (!ENDINGS.contains(ending(path))) {
      throw new CannotGoOn("cli.trial.ending", path.toString());
    }
  }

  void write(TrialProtocol protocol) {
    var bytes =
        switch (ending(path)) {
          case "html" -> ProtocolSheet.html(protocol);
          case "json" -> protocol.canonical().getBytes(StandardCharsets.UTF_8);
          default -> pdf(protocol);
        };
    try {
      Files.write(path, bytes);
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.trial.not-written", path.toString());
    }
  }

  private static byte[] pdf(TrialProtocol protocol) {
    if (ProtocolSheet.pdf(protocol) instanceof Outcome.Done<byte[]>(var pdf)) {
      return pdf;
    }
    throw new CannotGoOn("cli.trial.too-long");
  }

  private static String ending(Path path) {
    var name = path.getFileName() == null ? "" : path.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
