package de.zubringer.draft.difference;

import de.zubringer.kernel.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Two states of one document, compared as trees: one sentence for each value that differs. */
final class DocumentDifference {
  /** What entries of lists are known by, the likeliest first. */
  private static final List<String> KEYS = List.of("id", "key", "target", "of");

  private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

  private final Names names;
  private final List<String> sentences = new ArrayList<>();

  DocumentDifference(Names names) {
    this.names = names;
  }

  List<String> of(JsonNode before, JsonNode after) {
    members("", SchemaPart.of(names.format()), before, after);
    return List.copyOf(sentences);
  }

  private void members(String within, SchemaPart schema, JsonNode before, JsonNode after) {
    var keys = new LinkedHashSet<String>(after.propertyNames());
    keys.addAll(before.propertyNames());
    for (var key : keys) {
      if (!within.isEmpty() || !key.equals("format")) {
        member(within, key, schema, before.get(key), after.get(key));
      }
    }
  }

  private void member(
      String within,
      String key,
      SchemaPart schema,
      @Nullable JsonNode before,
      @Nullable JsonNode after) {
    if (isSame(before, after)) {
      return;
    }
    var part = schema.member(key);
    if (within.isEmpty() && key.equals("survey")) {
      marks(orNothing(before), orNothing(after));
    } else if (key.equals("answers") || key.equals("asIs")) {
      answers(within, orNothing(before), orNothing(after));
    } else {
      value(joined(within, names.member(schema, key)), key, part, before, after);
    }
  }

  private static boolean isSame(@Nullable JsonNode before, @Nullable JsonNode after) {
    return orNull(before).equals(orNull(after));
  }

  private static JsonNode orNull(@Nullable JsonNode node) {
    return node == null ? JsonNodeFactory.instance.nullNode() : node;
  }

  private static JsonNode orNothing(@Nullable JsonNode node) {
    return node == null || !node.isObject() ? NOTHING : node;
  }

  private static String joined(String within, String name) {
    return within.isEmpty() ? name : within + ", " + name;
  }

  private void value(
      String name,
      String key,
      SchemaPart part,
      @Nullable JsonNode before,
      @Nullable JsonNode after) {
    if (isList(before) || isList(after)) {
      list(name, part, before, after);
    } else if (isGroup(before) || isGroup(after)) {
      members(name, part, orNothing(before), orNothing(after));
    } else {
      single(name, key, part, before, after);
    }
  }

  /** An address is read as one value. */
  private static boolean isGroup(@Nullable JsonNode node) {
    return node != null && node.isObject() && !node.has("zip");
  }

  private static boolean isList(@Nullable JsonNode node) {
    return node != null && node.isArray() && node.values().stream().anyMatch(JsonNode::isObject);
  }

  private void single(
      String name,
      String key,
      SchemaPart part,
      @Nullable JsonNode before,
      @Nullable JsonNode after) {
    var was = text(key, part, before);
    var is = text(key, part, after);
    if (is.isEmpty()) {
      say("removed", head(name), was.orElse(""));
    } else if (was.isEmpty()) {
      say("added", head(name), is.get());
    } else if (isSet(before) && isSet(after)) {
      set(name, key, part, orNull(before), orNull(after));
    } else {
      say("changed", head(name), is.get(), was.get());
    }
  }

  private Optional<String> text(String key, SchemaPart part, @Nullable JsonNode node) {
    return node == null || node.isNull()
        ? Optional.empty()
        : Optional.of(names.value(key, part, node));
  }

  private static boolean isSet(@Nullable JsonNode node) {
    return node != null && node.isArray();
  }

  /** Of words in a list, those that came and went. */
  private void set(String name, String key, SchemaPart part, JsonNode before, JsonNode after) {
    var came = without(after, before);
    var went = without(before, after);
    if (!came.isEmpty()) {
      say("list.new", head(name), names.values(key, part, came));
    }
    if (!went.isEmpty()) {
      say("list.gone", head(name), names.values(key, part, went));
    }
    if (came.isEmpty() && went.isEmpty()) {
      say("list.order", head(name), names.value(key, part, after));
    }
  }

  private static List<JsonNode> without(JsonNode list, JsonNode others) {
    var known = Set.copyOf(others.values());
    return list.values().stream().filter(one -> !known.contains(one)).toList();
  }

  private void list(
      String name, SchemaPart part, @Nullable JsonNode before, @Nullable JsonNode after) {
    var key = KEYS.stream().filter(one -> isKey(one, before) && isKey(one, after)).findFirst();
    var was = entries(key, before);
    var is = entries(key, after);
    var title = part.item().title().isEmpty() ? name : part.item().title();
    var kind = name.contains(", ") ? name.substring(0, name.lastIndexOf(", ") + 2) + title : title;
    is.forEach(
        (id, entry) -> {
          var old = was.get(id);
          if (old == null) {
            entry(kind, part.item(), entry);
          } else if (entry.isObject() && !old.equals(entry)) {
            members(kind + " " + names.entry(entry), part.item(), old, entry);
          }
        });
    was.forEach(
        (id, entry) -> {
          if (!is.containsKey(id)) {
            say("entry.gone", kind, names.entry(entry));
          }
        });
    moved(name, was, is);
  }

  private void entry(String kind, SchemaPart part, JsonNode entry) {
    var more = names.members(part, entry);
    if (more.isEmpty()) {
      say("entry.new", kind, names.entry(entry));
    } else {
      say("entry.new.with", kind, names.entry(entry), more);
    }
    var answers = entry.get("answers");
    if (answers != null) {
      answers(kind + " " + names.entry(entry), NOTHING, orNothing(answers));
    }
  }

  private void moved(String name, Map<String, JsonNode> before, Map<String, JsonNode> after) {
    var was = before.keySet().stream().filter(after::containsKey).toList();
    var is = after.keySet().stream().filter(before::containsKey).toList();
    if (!was.equals(is)) {
      var order =
          is.stream()
              .flatMap(id -> Stream.ofNullable(after.get(id)))
              .map(names::entry)
              .collect(Collectors.joining(", "));
      say("list.order", head(name), order);
    }
  }

  private static boolean isKey(String key, @Nullable JsonNode list) {
    if (list == null || !list.isArray()) {
      return true;
    }
    var ids = list.values().stream().map(one -> one.path(key).asString("")).toList();
    return !ids.contains("") && Set.copyOf(ids).size() == ids.size();
  }

  /** Entries nobody named are known by all they say. */
  private static Map<String, JsonNode> entries(Optional<String> key, @Nullable JsonNode list) {
    var entries = new LinkedHashMap<String, JsonNode>();
    if (list != null && list.isArray()) {
      list.values()
          .forEach(
              one ->
                  entries.putIfAbsent(
                      key.map(id -> one.path(id).asString("")).orElseGet(one::toString), one));
    }
    return entries;
  }

  private void answers(String within, JsonNode before, JsonNode after) {
    var ids = new LinkedHashSet<String>(after.propertyNames());
    ids.addAll(before.propertyNames());
    for (var id : ids) {
      if (!isSame(before.get(id), after.get(id))) {
        answer(joined(within, names.question(id)), id, before.get(id), after.get(id));
      }
    }
  }

  private void answer(String name, String id, @Nullable JsonNode before, @Nullable JsonNode after) {
    var was = names.answer(id, before);
    var is = names.answer(id, after);
    if (is.isEmpty()) {
      say("answer.removed", head(name), was.orElse(""));
    } else if (was.isPresent()) {
      say(
          was.equals(is) ? "answer.confirmed" : "answer.changed",
          head(name),
          is.get(),
          names.said(after),
          was.get());
    } else {
      var fallback = names.fallback(id);
      say(
          fallback.isEmpty()
              ? "answer.added"
              : fallback.equals(is) ? "answer.as-default" : "answer.instead",
          head(name),
          is.get(),
          names.said(after),
          fallback.orElse(""));
    }
  }

  /** Only what has no value of its own is told: the others are told with their values. */
  private void marks(JsonNode before, JsonNode after) {
    for (var key : after.propertyNames()) {
      var mark = after.path(key);
      var state = mark.path("state").asString("");
      if (!isSame(before.get(key), mark) && !state.equals("answered")) {
        say(
            "mark." + (state.equals("none") ? "none" : "unknown"),
            names.asked(key),
            names.said(mark));
      }
    }
    for (var key : before.propertyNames()) {
      if (before.path(key).path("state").asString("").equals("unknown")
          && after.path(key).path("state").asString("").equals("answered")) {
        say("mark.known", names.asked(key), names.said(after.path(key)));
      }
    }
  }

  /** A question ends with its own sign. */
  private static String head(String name) {
    return name.endsWith("?") ? name : name + ":";
  }

  private void say(String key, String... arguments) {
    sentences.add(Wording.german().say("draft.difference." + key, arguments));
  }
}
