package de.zubringer.trial.form;

import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.DataSchema;
import de.zubringer.catalogue.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A field or group of the schema with what lies in it.
 *
 * @param name last step of its path
 * @param plain its path without {@code []}
 */
record FormField(String name, String plain, DataField field, List<FormField> inner) {

  /** The fields of a schema as a tree, in its order. */
  static List<FormField> tree(DataSchema schema) {
    var roots = new ArrayList<FormField>();
    Map<String, FormField> all = new LinkedHashMap<>();
    for (var field : schema.fields()) {
      var plain = FieldPath.plain(field.path());
      var cut = plain.lastIndexOf('.');
      var one = new FormField(plain.substring(cut + 1), plain, field, new ArrayList<>());
      all.put(plain, one);
      var parent = cut < 0 ? null : all.get(plain.substring(0, cut));
      (parent == null ? roots : parent.inner()).add(one);
    }
    return roots;
  }

  boolean repeats() {
    return field.path().endsWith("[]");
  }

  String type() {
    var type = field.schema().path("type");
    return type.isArray() ? type.path(0).asString("") : type.asString("");
  }
}
