package de.zubringer.workspace;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads JSON, noting the line of every place; duplicate keys are refused. */
final class JsonReader {
  /** A schema nests two levels for each level of a form. */
  static final int DEPTH_MAX = 200;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX).build())
                  .build())
          .build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String path;
  private final JsonParser parser;
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private JsonReader(String path, JsonParser parser) {
    this.path = path;
    this.parser = parser;
  }

  static Parsed read(String path, String text) {
    if (text.length() > YamlReader.TEXT_MAX) {
      return new Parsed(null, Map.of(), List.of(Folder.fault("file-too-large", path)));
    }
    try (var parser = MAPPER.createParser(text)) {
      return new JsonReader(path, parser).document();
    } catch (JacksonException e) {
      var line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      var broken = Finding.error("file-broken", "").at(new Spot(path, line));
      return new Parsed(null, Map.of(), List.of(broken));
    }
  }

  private Parsed document() {
    if (parser.nextToken() == null) {
      return new Parsed(null, Map.of(), List.of(Folder.fault("file-empty", path)));
    }
    var content = node("");
    if (parser.nextToken() != null) {
      refuse("file-broken");
    }
    return new Parsed(content, lines, findings);
  }

  private JsonNode node(String place) {
    lines.putIfAbsent(place, line());
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(place);
      case START_ARRAY -> array(place);
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      case VALUE_NUMBER_INT -> parser.readValueAsTree();
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(parser.getBooleanValue());
      default -> NODES.nullNode();
    };
  }

  private JsonNode object(String place) {
    var object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var key = parser.currentName();
      var member = Place.member(place, key);
      if (object.has(key)) {
        refuse("key-twice", key);
      }
      lines.putIfAbsent(member, line());
      parser.nextToken();
      object.set(key, node(member));
    }
    return object;
  }

  private JsonNode array(String place) {
    var array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(node(Place.item(place, array.size())));
    }
    return array;
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private void refuse(String code, String... arguments) {
    findings.add(Finding.error(code, "", arguments).at(new Spot(path, line())));
  }
}
