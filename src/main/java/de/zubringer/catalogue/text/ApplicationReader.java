package de.zubringer.catalogue.text;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/**
 * Reads the Fachdaten of an application (JSON, RFC 8259), which come from outside: bounded in size
 * and depth, no key twice, no broken characters.
 */
public final class ApplicationReader {
  /** Files travel as attachments; the largest form without them has some ten kilobytes. */
  static final int BYTES_MAX = 5 * 1024 * 1024;

  /** The deepest form of the FIM catalogue has about ten levels. */
  static final int DEPTH_MAX = 50;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH_MAX)
                  .maxDocumentLength(BYTES_MAX)
                  .build())
          .build();

  private ApplicationReader() {}

  /** Refused if it is not readable; nothing of its content is in the findings. */
  public static Outcome<JsonNode> read(byte[] json) {
    if (json.length > BYTES_MAX) {
      return refused("application-too-large", Integer.toString(BYTES_MAX / 1024 / 1024));
    }
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      var reading = new TreeReading(parser, json);
      var application = reading.whole();
      if (application.isMissingNode()) {
        return refused("application-empty");
      }
      return reading.isSound() ? Outcome.done(application) : refused("application-characters");
    } catch (StreamConstraintsException e) {
      return refused("application-too-deep", Integer.toString(DEPTH_MAX));
    } catch (JacksonException e) {
      var line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      return refused("application-not-json", Integer.toString(line));
    }
  }

  private static Outcome<JsonNode> refused(String code, String... arguments) {
    return Outcome.refused(Findings.of(Finding.error(code, "", arguments)));
  }
}
