package de.zubringer.catalogue.original;

import de.zubringer.catalogue.CodeList.Code;
import de.zubringer.catalogue.codelist.Genericode.Imported;
import de.zubringer.workspace.Folder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an import made of an original, before anybody changed it: the base of the next merge.
 *
 * @param files that are used as they are: SHA-256 by name
 */
record Snapshot(
    ObjectNode schema, SortedMap<String, Imported> lists, SortedMap<String, String> files) {
  static final String FILE = Origin.FOLDER + "import.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  static Snapshot of(Original original) {
    var files = new TreeMap<String, String>();
    original.files().forEach((name, bytes) -> files.put(name, Folder.digest(bytes)));
    return new Snapshot(
        canonical(original.schema()),
        Collections.unmodifiableSortedMap(new TreeMap<>(original.codeLists())),
        files);
  }

  /** Of the content of the file; empty members where it says nothing. */
  static Snapshot of(JsonNode content) {
    var lists = new TreeMap<String, Imported>();
    content
        .path("codeLists")
        .properties()
        .forEach(list -> lists.put(list.getKey(), list(list.getValue())));
    var files = new TreeMap<String, String>();
    content
        .path("files")
        .properties()
        .forEach(file -> files.put(file.getKey(), file.getValue().asString("")));
    return new Snapshot(canonical(content.path("schema")), lists, files);
  }

  byte[] json() {
    var content = JsonNodeFactory.instance.objectNode();
    content.set("schema", schema);
    var all = content.putObject("codeLists");
    lists.forEach((id, list) -> all.set(id, json(list)));
    var names = content.putObject("files");
    files.forEach(names::put);
    return text(content);
  }

  Snapshot with(ObjectNode other) {
    return new Snapshot(other, lists, files);
  }

  /** The same tree always as the same nodes, so that trees can be compared. */
  static ObjectNode canonical(JsonNode node) {
    return MAPPER.readTree(MAPPER.writeValueAsString(node)) instanceof ObjectNode object
        ? object
        : JsonNodeFactory.instance.objectNode();
  }

  static byte[] text(JsonNode node) {
    return (MAPPER.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode json(Imported list) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("shortName", list.shortName());
    json.put("name", list.name());
    json.put("urn", list.urn());
    json.put("version", list.version());
    json.put("codeColumn", list.codeColumn());
    json.put("nameColumn", list.nameColumn());
    var codes = json.putArray("codes");
    list.codes().forEach(code -> codes.addArray().add(code.code()).add(code.name()));
    return json;
  }

  private static Imported list(JsonNode json) {
    var codes = new ArrayList<Code>();
    for (var code : json.path("codes").values()) {
      codes.add(new Code(code.path(0).asString(""), code.path(1).asString(""), null, null));
    }
    return new Imported(
        json.path("shortName").asString(""),
        json.path("name").asString(""),
        json.path("urn").asString(""),
        json.path("version").asString(""),
        json.path("codeColumn").asString(""),
        json.path("nameColumn").asString(""),
        codes);
  }
}
