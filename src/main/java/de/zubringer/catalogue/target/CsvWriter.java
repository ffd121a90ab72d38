package de.zubringer.catalogue.target;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Lines of separated values in the order of the fields (RFC 4180 with the format's own signs). */
final class CsvWriter {
  private final TargetFormat format;

  CsvWriter(TargetFormat format) {
    this.format = format;
  }

  TargetFormat.Written write(String fileName, List<ObjectNode> records) {
    var text = new StringBuilder();
    if (format.layout().header()) {
      text.append(line(TargetField::name));
    }
    for (var record : records) {
      text.append(line(field -> record.path(field.name()).asString("")));
    }
    return new TargetFormat.Written(
        fileName,
        "text/csv; charset=" + format.charset().name(),
        text.toString().getBytes(format.charset()));
  }

  private String line(Function<TargetField, String> cell) {
    var separator = String.valueOf(format.layout().separator());
    return format.fields().stream().map(cell).map(this::quoted).collect(joining(separator))
        + format.layout().lineEnd();
  }

  private String quoted(String text) {
    var quotes =
        switch (format.layout().quote()) {
          case ALWAYS -> true;
          case WHEN_NEEDED -> needsQuotes(format.layout(), text);
          case NEVER -> false;
        };
    return quotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  static boolean needsQuotes(TargetFormat.Layout layout, String text) {
    return text.indexOf(layout.separator()) >= 0
        || text.chars().anyMatch(c -> "\"\r\n".indexOf(c) >= 0);
  }
}
