package de.zubringer.cli.connect;

import de.zubringer.cli.CannotGoOn;
import de.zubringer.connection.Adaptation;
import de.zubringer.trial.protocol.TrialProtocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A protocol as {@code trial --out F.json} wrote it. */
final class ProtocolFile {
  /** A Landkreis with 91 places has some 30 MiB. */
  private static final long BYTES_MAX = 64L * 1024 * 1024;

  private static final List<String> MEMBERS =
      List.of(
          "/format",
          "/leistung",
          "/body/ars",
          "/versions/software",
          "/versions/parts",
          "/trial/day",
          "/trial/results",
          "/trial/rules",
          "/trial/rows",
          "/trial/answers");

  private ProtocolFile() {}

  /**
   * Ends the verb if it is none in its canonical form, or is of another Leistung or administration.
   */
  static TrialProtocol read(Path path, Adaptation adaptation) {
    var protocol = read(path);
    if (!protocol.leistung().equals(adaptation.leistung().id())
        || !protocol.body().ars().equals(adaptation.body().ars().digits())) {
      throw new CannotGoOn("cli.concept.protocol-of-others", path.toString());
    }
    return protocol;
  }

  private static TrialProtocol read(Path path) {
    try {
      if (Files.size(path) <= BYTES_MAX) {
        var text = Files.readString(path);
        if (isComplete(JsonMapper.shared().readTree(text))) {
          var protocol = TrialProtocol.read(text);
          if (protocol.canonical().equals(text)) {
            return protocol;
          }
        }
      }
    } catch (IOException | JacksonException e) {
      throw new CannotGoOn(e, "cli.concept.protocol", path.toString());
    }
    throw new CannotGoOn("cli.concept.protocol", path.toString());
  }

  private static boolean isComplete(JsonNode document) {
    return MEMBERS.stream()
        .map(document::at)
        .noneMatch(member -> member.isMissingNode() || member.isNull());
  }
}
