package de.zubringer.catalogue.fim;

import de.zubringer.catalogue.original.NameBook;
import tools.jackson.databind.node.ObjectNode;

/**
 * What FIM says of an element beyond its values; kept beside the field, so that nothing is lost.
 */
final class FimDetails {
  static final String DETAILS = "x-fimDetails";

  private FimDetails() {}

  /** Id, help and details, in this order. */
  static void put(Element element, ObjectNode schema) {
    var help = element.text("hilfetextEingabe");
    if (!help.isEmpty()) {
      schema.put("x-hint", paragraphs(help));
    }
    schema.put(NameBook.ID, FimSchema.id(element));
    schema.set(DETAILS, details(element, schema));
  }

  /** A Hinweis: text that stands between fields and takes no value. */
  static ObjectNode label(Element field, ObjectNode before) {
    var label = before.objectNode();
    label.put(NameBook.ID, FimSchema.id(field));
    label.put("title", FimSchema.title(field));
    put(label, "text", field.text("inhalt"));
    before.properties().stream()
        .reduce((first, second) -> second)
        .ifPresent(last -> label.put("after", last.getKey()));
    return label;
  }

  private static ObjectNode details(Element element, ObjectNode schema) {
    var details = schema.objectNode();
    put(
        details,
        "version",
        element.child("identifikation").map(one -> one.text("version")).orElse(""));
    put(details, "name", element.line("name"));
    put(details, "definition", element.text("definition"));
    put(details, "description", element.text("beschreibung"));
    put(details, "kind", element.code("schemaelementart"));
    put(details, "fieldKind", element.code("feldart"));
    put(details, "dataType", element.code("datentyp"));
    put(details, "outputTitle", output(element));
    put(details, "outputHelp", element.text("hilfetextAusgabe"));
    put(details, "content", element.text("inhalt"));
    put(details, "prefill", element.code("vorbefuellung"));
    put(details, "remark", element.child("praezisierung").map(Element::text).orElse(""));
    put(details, "codeList", codeList(element));
    list(details, "legalBasis", element, "bezug");
    list(details, "keywords", element, "stichwort");
    return details;
  }

  private static String output(Element element) {
    var output = element.line("bezeichnungAusgabe");
    return output.equals(FimSchema.title(element)) ? "" : output;
  }

  private static String codeList(Element element) {
    return element
        .child("codelisteReferenz")
        .map(one -> one.child("genericodeIdentification").orElse(one))
        .map(one -> (one.text("canonicalIdentification") + " " + one.text("version")).strip())
        .orElse("");
  }

  private static void list(ObjectNode details, String member, Element element, String name) {
    var texts = element.all(name).map(Element::text).filter(text -> !text.isEmpty()).toList();
    if (!texts.isEmpty()) {
      var list = details.putArray(member);
      texts.forEach(text -> list.add(paragraphs(text)));
    }
  }

  private static void put(ObjectNode details, String member, String text) {
    if (!text.isEmpty()) {
      details.put(member, paragraphs(text));
    }
  }

  private static String paragraphs(String text) {
    return text.replaceAll("[ \\t\\r]*\\n\\s*", "\n").strip();
  }
}
