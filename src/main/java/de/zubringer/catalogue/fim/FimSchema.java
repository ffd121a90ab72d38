package de.zubringer.catalogue.fim;

import de.zubringer.catalogue.codelist.CodeListFiles;
import de.zubringer.catalogue.fim.Xdatenfelder.Naming;
import de.zubringer.catalogue.fim.Xdatenfelder.Reading;
import de.zubringer.catalogue.original.NameBook;
import de.zubringer.catalogue.original.Original.Attachment;
import de.zubringer.kernel.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns groups and fields of a message into a closed JSON Schema. */
final class FimSchema {
  /** Key of the version a group has, and the first that came with its id. */
  private record Group(String version, String key) {}

  private final Reading reading;
  private final FimField fields;
  private final FimRules rules;
  private final Remarks remarks;
  private final ObjectNode definitions = JsonNodeFactory.instance.objectNode();
  private final Map<String, List<Group>> groups = new HashMap<>();
  private final Map<String, Attachment> attachments = new LinkedHashMap<>();

  FimSchema(Reading reading, FimCodes codes, Remarks remarks, Set<String> known) {
    this.reading = reading;
    this.remarks = remarks;
    this.fields = new FimField(codes, remarks);
    this.rules = new FimRules(remarks, known);
  }

  List<Attachment> attachments() {
    return List.copyOf(attachments.values());
  }

  ObjectNode of(Element root) {
    var schema = JsonNodeFactory.instance.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", title(root));
    members(root, schema, "");
    schema.put("unevaluatedProperties", false);
    if (!definitions.isEmpty()) {
      schema.set("$defs", definitions);
    }
    if (schema.path("properties").isEmpty()) {
      remarks.add(Finding.warning("fim-empty", "", XdfCheck.label(root)), root);
    }
    return schema;
  }

  /** Fills in what a group has; its key is empty for the schema itself. */
  private void members(Element group, ObjectNode schema, String key) {
    FimDetails.put(group, schema);
    schema.put("type", "object");
    var required = schema.arrayNode();
    var properties = schema.objectNode();
    var labels = schema.arrayNode();
    var names = new HashMap<String, String>();
    var counts = new HashMap<String, Integer>();
    for (var structure : (Iterable<Element>) group.all("struktur")::iterator) {
      var inside = structure.child("enthaelt").orElse(structure).children().getFirst();
      if (inside.name().equals("datenfeld") && FimField.isLabel(inside)) {
        labels.add(FimDetails.label(inside, properties));
        continue;
      }
      var times = Times.of(structure.text("anzahl"));
      if (times.most() == 0) {
        remarks.add(Finding.hint("fim-never", "", XdfCheck.label(inside)), structure);
        continue;
      }
      var nth = counts.merge(id(inside), 1, Integer::sum);
      if (nth == 2) {
        remarks.add(Finding.warning("fim-again", "", XdfCheck.label(inside)), structure);
      }
      var name = name(inside, key, nth, properties);
      properties.set(name, times.applied(member(inside)));
      names.putIfAbsent(id(inside), name);
      if (times.least() > 0) {
        required.add(name);
      }
    }
    put(schema, required, properties);
    if (!labels.isEmpty()) {
      schema.set("x-labels", labels);
    }
    if (group.code("art").equals("X")) {
      schema.put("minProperties", 1);
      schema.put("maxProperties", 1);
    }
    rules.put(group, names, schema);
  }

  private static void put(ObjectNode schema, ArrayNode required, ObjectNode properties) {
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    schema.set("properties", properties);
  }

  private ObjectNode member(Element inside) {
    var schema = JsonNodeFactory.instance.objectNode();
    schema.put("title", title(inside));
    if (inside.name().equals("datenfeldgruppe")) {
      schema.put(NameBook.ID, id(inside));
      schema.put("$ref", "#/$defs/" + definition(inside));
      schema.put("unevaluatedProperties", false);
      return schema;
    }
    schema.setAll(fields.schema(inside));
    FimDetails.put(inside, schema);
    rules.put(inside, Map.of(), schema);
    if (FimField.isFile(inside)) {
      attachment(inside);
    }
    return schema;
  }

  /** The definition a group has; made where it is met for the first time. */
  private String definition(Element group) {
    var version = group.child("identifikation").map(one -> one.text("version")).orElse("");
    var known = groups.computeIfAbsent(id(group), id -> new ArrayList<>());
    for (var one : known) {
      if (one.version().equals(version)) {
        return one.key();
      }
    }
    var key = known.isEmpty() ? id(group) : id(group) + "-" + version;
    known.add(new Group(version, key));
    var schema = definitions.objectNode();
    definitions.set(key, schema);
    schema.put("title", title(group));
    members(group, schema, key);
    return key;
  }

  private String name(Element inside, String group, int nth, ObjectNode taken) {
    var known = reading.book().name(group, id(inside), nth).filter(name -> !taken.has(name));
    if (known.isPresent()) {
      return known.get();
    }
    var readable = FieldName.of(inside.line("name"));
    var wished = reading.naming() == Naming.ID || readable.isEmpty() ? id(inside) : readable;
    var name = wished;
    for (int i = 2; taken.has(name); i++) {
      name = wished + i;
    }
    return name;
  }

  private void attachment(Element field) {
    var id = CodeListFiles.plain(id(field));
    var types = field.all("mediaType").map(Element::text).filter(type -> !type.isEmpty()).toList();
    attachments.putIfAbsent(id, new Attachment(id, title(field), types));
  }

  static String title(Element element) {
    var title = element.line("bezeichnungEingabe");
    var name = element.line("name");
    return !title.isEmpty() ? title : !name.isEmpty() ? name : id(element);
  }

  static String id(Element element) {
    return element.child("identifikation").map(one -> one.text("id")).orElse("");
  }
}
