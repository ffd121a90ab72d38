package de.zubringer.catalogue.reader;

import de.zubringer.catalogue.FieldPath;
import de.zubringer.expression.Compilation;
import de.zubringer.expression.Expression;
import de.zubringer.expression.Reference;
import de.zubringer.workspace.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The places of one file that name fields of the application, as paths or within expressions. */
public final class DocumentReaders {
  private static final Set<String> PATHS =
      Set.of("source", "area", "factDate", "from", "at", "areaAt", "path", "forEach");

  private static final Set<String> EXPRESSIONS =
      Set.of("when", "expression", "days", "required", "amount", "rule", "if");

  private final Document document;
  private final Map<String, String> entries = new HashMap<>();
  private final List<FieldReader> readers = new ArrayList<>();

  private DocumentReaders(Document document, Map<String, String> known) {
    this.document = document;
    entries.putAll(known);
  }

  /**
   * The readers in a file, in its order.
   *
   * @param known names that stand for the entries of a list, given elsewhere
   */
  public static List<FieldReader> of(Document document, Map<String, String> known) {
    var reading = new DocumentReaders(document, known);
    reading.entries(document.content());
    reading.visit(document.content(), "", "");
    return reading.readers;
  }

  /** Names a file gives to the entries of lists, with the lists. */
  public static Map<String, String> entries(Document document) {
    var reading = new DocumentReaders(document, Map.of());
    reading.entries(document.content());
    return Map.copyOf(reading.entries);
  }

  private void entries(JsonNode node) {
    var list = node.path("source").asString(node.path("forEach").asString(""));
    var name = node.path("as").asString("");
    if (!list.isEmpty() && !name.isEmpty()) {
      entries.put(name, FieldPath.plain(list));
    }
    node.values().forEach(this::entries);
  }

  private void visit(JsonNode node, String key, String place) {
    if (node.isObject()) {
      for (var member : node.properties()) {
        var here = place.isEmpty() ? member.getKey() : place + "." + member.getKey();
        visit(member.getValue(), member.getKey(), here);
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        visit(node.get(i), key, place + "[" + i + "]");
      }
    } else if (node.isString() && PATHS.contains(key)) {
      path(node.stringValue(), place);
    } else if (node.isString() && EXPRESSIONS.contains(key)) {
      expression(node.stringValue(), place);
    }
  }

  private void path(String written, String place) {
    var steps = FieldPath.of(written).steps();
    read(steps, place);
  }

  private void expression(String text, String place) {
    if (Expression.compile(text) instanceof Compilation.Compiled(var expression)) {
      expression.references().stream().map(Reference::steps).forEach(steps -> read(steps, place));
    }
  }

  /** A variable counts only where it stands for an entry of the application. */
  private void read(List<String> steps, String place) {
    var first = steps.getFirst();
    var below = String.join(".", steps.subList(1, steps.size()));
    if (!first.startsWith("$")) {
      note(FieldPath.plain(String.join(".", steps)), place);
    } else if (entries.containsKey(first.substring(1))) {
      var list = entries.get(first.substring(1));
      note(below.isEmpty() ? list : list + "." + below, place);
    }
  }

  private void note(String path, String place) {
    readers.add(new FieldReader(FieldPath.plain(path), document.spot(place), place));
  }
}
