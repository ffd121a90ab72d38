package de.zubringer.catalogue.parts;

import de.zubringer.kernel.Finding;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies what a data schema takes from shared parts into its own {@code $defs}, under the same name
 * and with all that this needs in turn, so that what is checked is one closed document. References
 * to anything else outside the file are refused; nothing is ever fetched.
 */
public final class SchemaBundle {
  /** Ten times the parts of the largest catalogue of forms; ends what refers in circles. */
  private static final int PARTS_MAX = 1_000;

  private static final String LOCAL = "#/$defs/";

  /** A definition: where it stands and what it is called. */
  private record Part(String file, String name) {}

  private final Workspace workspace;
  private final Document document;
  private final Set<String> allowed;
  private final List<Finding> findings;
  private final Map<String, Part> taken = new HashMap<>();
  private final Deque<Part> open = new ArrayDeque<>();

  private SchemaBundle(
      Workspace workspace, Document document, List<PartsName> parts, List<Finding> findings) {
    this.workspace = workspace;
    this.document = document;
    this.allowed = parts.stream().map(PartsName::schema).collect(Collectors.toSet());
    this.findings = findings;
  }

  /** The schema as it stands in the file, made whole; what cannot be is said in the findings. */
  public static JsonNode of(
      Workspace workspace, Document document, List<PartsName> parts, List<Finding> findings) {
    return new SchemaBundle(workspace, document, parts, findings).bundle();
  }

  private JsonNode bundle() {
    var root = document.content().deepCopy();
    localise(root, document, "");
    if (root instanceof ObjectNode schema && !open.isEmpty()) {
      var defs = schema.withObject("/$defs");
      while (!open.isEmpty()) {
        var part = open.pop();
        content(part).ifPresent(content -> defs.set(part.name(), content));
      }
    }
    return root;
  }

  /** A copy of the definition, its own references made local and noted to be copied too. */
  private Optional<JsonNode> content(Part part) {
    return workspace
        .document(part.file())
        .map(
            file -> {
              var copy = raw(part).deepCopy();
              localise(copy, file, "$defs." + part.name());
              return copy;
            });
  }

  private JsonNode raw(Part part) {
    return workspace
        .document(part.file())
        .map(file -> file.content().path("$defs").path(part.name()))
        .orElseGet(() -> document.content().path(""));
  }

  private void localise(JsonNode node, Document file, String place) {
    if (node instanceof ObjectNode object) {
      var reference = object.path("$ref").stringValueOpt().orElse(LOCAL);
      if (!file.path().equals(document.path()) || !reference.startsWith("#")) {
        reference(object, reference, file, place);
      }
      for (var member : object.properties()) {
        localise(member.getValue(), file, member(place, member.getKey()));
      }
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        localise(list.get(i), file, place + "[" + i + "]");
      }
    }
  }

  private void reference(ObjectNode object, String reference, Document file, String place) {
    if (!object.has("$ref")) {
      return;
    }
    var part = resolve(reference, file.path());
    if (part == null) {
      report(file, "schema-reference-refused", place, reference);
    } else if (raw(part).isMissingNode()) {
      report(file, "schema-part-missing", place, part.name(), part.file());
    } else if (take(part, file, place)) {
      object.put("$ref", LOCAL + part.name());
    }
  }

  /** The part a reference means; null if it may not be used. */
  private @Nullable Part resolve(String reference, String file) {
    var cut = reference.indexOf('#');
    if (cut < 0 || !reference.startsWith(LOCAL, cut)) {
      return null;
    }
    var name = reference.substring(cut + LOCAL.length());
    var target = cut == 0 ? file : RelativePath.resolve(file, reference.substring(0, cut));
    return name.isEmpty() || name.contains("/") || !allowed.contains(target)
        ? null
        : new Part(target, name);
  }

  /** Notes it to be copied; false if its name is already used for something else. */
  private boolean take(Part part, Document file, String place) {
    var own = document.content().path("$defs").path(part.name());
    var before = taken.putIfAbsent(part.name(), part);
    var other = before == null ? own : raw(before);
    if (!other.isMissingNode() && !other.equals(raw(part))) {
      report(file, "schema-part-twice", place, part.name());
      return false;
    }
    if (taken.size() > PARTS_MAX) {
      report(file, "schema-reference-refused", place, part.name());
      return false;
    }
    if (before == null) {
      open.push(part);
    }
    return true;
  }

  private void report(Document file, String code, String place, String... arguments) {
    findings.add(file.at(Finding.error(code, member(place, "$ref"), arguments)));
  }

  private static String member(String place, String key) {
    return place.isEmpty() ? key : place + "." + key;
  }
}
