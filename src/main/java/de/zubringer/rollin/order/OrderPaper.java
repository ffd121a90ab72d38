package de.zubringer.rollin.order;

import de.zubringer.workspace.Folder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of an order, without any idea of how it will look; says the same as long as its data do.
 *
 * @param subject Leistung and administration
 */
public record OrderPaper(OrderKind kind, String title, String subject, List<Part> parts) {
  /**
   * What stands under one heading.
   *
   * @param rows each with as many cells as there are heads
   */
  public record Part(
      String heading, List<String> sentences, List<String> heads, List<List<String>> rows) {
    public Part {
      sentences = List.copyOf(sentences);
      rows = List.copyOf(rows);
      for (var row : rows) {
        if (row.size() != heads.size()) {
          throw new IllegalArgumentException(heading + ": " + row);
        }
      }
    }
  }

  /** SHA-256 of what it says, in hex. */
  public String digest() {
    return Folder.digest(text().getBytes(StandardCharsets.UTF_8));
  }

  /** As plain text, for an e-mail. */
  public String text() {
    var lines = new ArrayList<String>();
    lines.add(title);
    lines.add(subject);
    for (var part : parts) {
      lines.add("");
      lines.add(part.heading());
      lines.add("-".repeat(part.heading().length()));
      lines.addAll(part.sentences());
      for (var row : part.rows()) {
        lines.add("");
        for (int i = 0; i < row.size(); i++) {
          lines.add(part.heads().get(i) + ": " + row.get(i));
        }
      }
    }
    return String.join("\r\n", lines) + "\r\n";
  }
}
