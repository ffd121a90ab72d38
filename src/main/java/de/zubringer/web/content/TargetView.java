package de.zubringer.web.content;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.zubringer.catalogue.target.TargetFormat;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A target document as people read it: a table for lines, names and values for JSON, for records of
 * fixed width and for rows of a database.
 *
 * @param raw the document itself, if it is text of a size somebody reads
 */
public record TargetView(List<FieldGroup> fields, Optional<TargetTable> table, String raw) {
  public static final TargetView NONE = new TargetView(List.of(), Optional.empty(), "");

  /** More than this nobody reads in a page; the file itself can be saved. */
  private static final int RAW_BYTES_MAX = 200_000;

  private static final int LINES_MAX = 200;

  /** Records of fixed width, and rows of a database: only their format can read them. */
  private static final Set<String> OWN_KINDS = Set.of("x-fixed-width", "vnd.zubringer.rows+json");

  /**
   * What can be said about a document.
   *
   * @param format it was written by, if that is still known; asked only where it is needed
   */
  public static TargetView of(
      String mediaType, byte[] document, Supplier<Optional<TargetFormat>> format) {
    var type = parse(mediaType);
    var charset = Optional.ofNullable(type.getCharset()).orElse(StandardCharsets.UTF_8);
    var raw = document.length > RAW_BYTES_MAX ? "" : new String(document, charset);
    if (type.getSubtype().equals("csv")) {
      return new TargetView(List.of(), table(document, charset), raw);
    }
    if (OWN_KINDS.contains(type.getSubtype())) {
      var parts = format.get().map(known -> known.blocks(document)).orElse(List.of());
      return new TargetView(parts.stream().map(TargetView::group).toList(), Optional.empty(), raw);
    }
    return switch (type.getSubtype()) {
      case "json" -> ofJson(document, raw);
      case "xml" -> new TargetView(List.of(), Optional.empty(), raw);
      default -> NONE;
    };
  }

  private static FieldGroup group(TargetFormat.Block part) {
    return new FieldGroup(
        part.title(),
        part.lines().stream().map(line -> new Fact(line.label(), line.value())).toList());
  }

  private static MediaType parse(String mediaType) {
    try {
      return MediaType.parseMediaType(mediaType);
    } catch (InvalidMediaTypeException e) {
      return MediaType.APPLICATION_OCTET_STREAM;
    }
  }

  private static TargetView ofJson(byte[] document, String raw) {
    var sheet = sheet(document);
    return new TargetView(
        sheet.isEmpty() ? ApplicationFields.of(document, Optional.empty()) : sheet,
        Optional.empty(),
        raw);
  }

  /** The sheet of the built-in inbox: a list of label and value. */
  public static List<FieldGroup> sheet(byte[] document) {
    try {
      var lines = JsonMapper.shared().readTree(document);
      return lines.isArray()
          ? List.of(new FieldGroup("", lines.values().stream().map(TargetView::fact).toList()))
          : List.of();
    } catch (JacksonException e) {
      return List.of();
    }
  }

  private static Fact fact(JsonNode line) {
    return new Fact(line.path("label").asString(""), line.path("value").asString(""));
  }

  private static Optional<TargetTable> table(byte[] document, Charset charset) {
    var records = new ArrayList<List<String>>();
    var text = new String(document, charset);
    try (var reader = CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
      reader.stream().limit(LINES_MAX + 1L).forEach(record -> records.add(record.getFields()));
    } catch (CsvParseException | java.io.IOException e) {
      return Optional.empty();
    }
    if (records.size() < 2) {
      return Optional.empty();
    }
    var columns = records.getFirst();
    return Optional.of(
        new TargetTable(
            columns,
            records.stream().skip(1).filter(line -> line.size() == columns.size()).toList()));
  }

  private static char separator(String text) {
    var head = text.lines().findFirst().orElse("");
    return head.contains(";") ? ';' : head.contains("\t") ? '\t' : ',';
  }
}
