package de.zubringer.draft.difference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A place in the schema of a format, where the German names of its values stand. */
record SchemaPart(JsonNode schema) {
  private static final Map<String, SchemaPart> READ = new ConcurrentHashMap<>();

  /** In descriptions of lists of words: {@code draft: Entwurf; signed: unterschrieben}. */
  private static final Pattern WORD = Pattern.compile("([a-z][a-z-]*): ([^;.]+)");

  /** The whole of a format such as {@code profile/1}; nameless where there is no such schema. */
  static SchemaPart of(String format) {
    return READ.computeIfAbsent(format, SchemaPart::read);
  }

  private static SchemaPart read(String format) {
    if (!format.matches("[a-z-]+/\\d+")) {
      return new SchemaPart(MissingNode.getInstance());
    }
    var resource = "/schemas/" + format.replace('/', '-') + ".schema.json";
    try (var in = SchemaPart.class.getResourceAsStream(resource)) {
      return new SchemaPart(
          in == null ? MissingNode.getInstance() : JsonMapper.shared().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SchemaPart member(String key) {
    var named = schema.path("properties").path(key);
    return new SchemaPart(named.isMissingNode() ? schema.path("additionalProperties") : named);
  }

  SchemaPart item() {
    return new SchemaPart(schema.path("items"));
  }

  /** Empty where the key is free, as those of answers are. */
  String title() {
    return schema.path("title").asString("");
  }

  boolean names(String key) {
    return schema.path("properties").has(key);
  }

  /** What its description says a word means. */
  Optional<String> meaning(String word) {
    return schema.path("enum").values().stream().anyMatch(one -> one.asString("").equals(word))
        ? meanings().filter(one -> one[0].equals(word)).map(one -> one[1].strip()).findFirst()
        : Optional.empty();
  }

  private Stream<String[]> meanings() {
    return WORD.matcher(schema.path("description").asString(""))
        .results()
        .map(match -> new String[] {match.group(1), match.group(2)});
  }
}
