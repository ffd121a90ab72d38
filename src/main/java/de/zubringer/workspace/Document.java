package de.zubringer.workspace;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Spot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A parsed file of a workspace that knows on which line each of its values stands.
 *
 * @param format such as {@code profile/1}; empty for a JSON file that names none
 * @param sound whether it fits its schema (unknown keys aside), so that binding cannot fail
 */
public record Document(
    String path, String format, JsonNode content, boolean sound, Map<String, Integer> lines) {

  public Document {
    lines = Map.copyOf(lines);
  }

  /**
   * Reads one file that belongs to no workspace, as if it lay in one; adds what is wrong with it.
   *
   * @return empty if it cannot be read at all
   */
  public static Optional<Document> read(String path, byte[] bytes, List<Finding> findings) {
    return DocumentReader.read(path, bytes, findings);
  }

  /** The content as a record; keys the record does not know are left out. */
  public <T> T as(Class<T> type) {
    return Binding.bind(content, type);
  }

  /** File and line of a dotted place such as {@code rows[3].source}, or of its nearest ancestor. */
  public Spot spot(String place) {
    for (var at = place; !at.isEmpty(); at = Place.parent(at)) {
      var line = lines.get(at);
      if (line != null) {
        return new Spot(path, line);
      }
    }
    return new Spot(path, 1);
  }

  /** The finding with the file and line of its place in this document. */
  public Finding at(Finding finding) {
    return finding.at(spot(finding.place()));
  }
}
