package de.zubringer.workspace;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads the part of YAML 1.2 that a JSON tree can hold, with the core schema, noting the line of
 * every place. Aliases, tags, duplicate keys and further documents are refused: they make a file
 * mean something else than it seems to say.
 */
final class YamlReader {
  /** Characters; the largest hand-written file of the reference workspace has 8,000. */
  static final int TEXT_MAX = 4_000_000;

  /** The deepest format nests eight levels. */
  static final int DEPTH_MAX = 50;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String path;
  private final Iterator<Event> events;
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private int line = 1;

  private YamlReader(String path, Iterator<Event> events) {
    this.path = path;
    this.events = events;
  }

  static Parsed read(String path, String text) {
    if (text.length() > TEXT_MAX) {
      return new Parsed(null, Map.of(), List.of(Folder.fault("file-too-large", path)));
    }
    var settings = LoadSettings.builder().setLabel(path).setCodePointLimit(TEXT_MAX).build();
    var reader = new YamlReader(path, new Parse(settings).parseString(text).iterator());
    var content = reader.readAll();
    return new Parsed(content, reader.lines, reader.findings);
  }

  private @Nullable JsonNode readAll() {
    try {
      return document();
    } catch (TooDeep e) {
      refuse("file-too-deep", line);
    } catch (MarkedYamlEngineException e) {
      refuse("file-broken", e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(line));
    } catch (YamlEngineException e) {
      refuse("file-broken", line);
    }
    return null;
  }

  private @Nullable JsonNode document() throws TooDeep {
    next();
    if (next().getEventId() == Event.ID.StreamEnd) {
      refuse("file-empty", 1);
      return null;
    }
    var content = node(next(), "", 0);
    next();
    if (next().getEventId() != Event.ID.StreamEnd) {
      refuse("yaml-second-document", line);
    }
    return content;
  }

  private Event next() {
    var event = events.next();
    line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(line);
    return event;
  }

  private JsonNode node(Event event, String place, int depth) throws TooDeep {
    if (depth > DEPTH_MAX) {
      throw new TooDeep();
    }
    lines.putIfAbsent(place, line);
    refuseExtras(event);
    return switch (event.getEventId()) {
      case MappingStart -> mapping(place, depth);
      case SequenceStart -> sequence(place, depth);
      case Scalar -> YamlScalar.node((ScalarEvent) event);
      default -> NODES.nullNode();
    };
  }

  private JsonNode mapping(String place, int depth) throws TooDeep {
    var object = NODES.objectNode();
    for (var key = next(); key.getEventId() != Event.ID.MappingEnd; key = next()) {
      if (!(key instanceof ScalarEvent scalar)) {
        refuse("yaml-key", line);
        node(key, place, depth + 1);
        node(next(), place, depth + 1);
        continue;
      }
      refuseExtras(key);
      var name = scalar.getValue();
      var member = Place.member(place, name);
      if (object.has(name)) {
        refuse("key-twice", line, name);
      }
      lines.putIfAbsent(member, line);
      object.set(name, node(next(), member, depth + 1));
    }
    return object;
  }

  private JsonNode sequence(String place, int depth) throws TooDeep {
    var array = NODES.arrayNode();
    for (var item = next(); item.getEventId() != Event.ID.SequenceEnd; item = next()) {
      array.add(node(item, Place.item(place, array.size()), depth + 1));
    }
    return array;
  }

  private void refuseExtras(Event event) {
    var tagged =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag().isPresent();
          case CollectionStartEvent start -> start.getTag().isPresent();
          default -> false;
        };
    if (tagged) {
      refuse("yaml-tag", line);
    }
    if (event instanceof AliasEvent
        || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
      refuse("yaml-alias", line);
    }
  }

  private void refuse(String code, int where, String... arguments) {
    findings.add(Finding.error(code, "", arguments).at(new Spot(path, where)));
  }

  /** Stops the reading; never leaves this class. */
  private static final class TooDeep extends Exception {}
}
