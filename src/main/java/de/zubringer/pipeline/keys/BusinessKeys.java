package de.zubringer.pipeline.keys;

import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.LeistungPackage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The values by which one application can be found, normalised; lives in memory only. */
public record BusinessKeys(Set<Value> values) {
  public static final BusinessKeys NONE = new BusinessKeys(Set.of());

  /** Of a household of fifty every name and birthday, and more than any package asks for. */
  static final int VALUES_MAX = 200;

  /**
   * One value.
   *
   * @param name {@code <Leistung>:<id of the business key>}
   */
  public record Value(String name, String normal) {}

  /** None if the application cannot be read: then it is held for that anyway. */
  public static BusinessKeys of(LeistungPackage leistung, byte[] application) {
    if (leistung.businessKeys().isEmpty()) {
      return NONE;
    }
    try {
      var xml = leistung.schema().xsd().isPresent();
      return xml
          ? leistung.schema().tree(application).map(tree -> of(leistung, tree)).orElse(NONE)
          : of(leistung, JsonMapper.shared().readTree(application));
    } catch (JacksonException e) {
      return NONE;
    }
  }

  /** From an application as a tree. */
  public static BusinessKeys of(LeistungPackage leistung, JsonNode application) {
    var values = new LinkedHashSet<Value>();
    for (var key : leistung.businessKeys()) {
      var kind = KeyKind.of(leistung, key);
      for (var hit : FieldPath.of(key.path()).find(application)) {
        var normal = hit.value().isContainer() ? "" : kind.normal(hit.value().asString());
        if (!normal.isEmpty() && values.size() < VALUES_MAX) {
          values.add(new Value(name(leistung, key), normal));
        }
      }
    }
    return new BusinessKeys(values);
  }

  static String name(LeistungPackage leistung, LeistungPackage.BusinessKey key) {
    return leistung.id() + ":" + key.id();
  }

  /** What somebody may have meant by what they typed, by every kind of value there is. */
  static List<String> meant(String typed) {
    return List.of(KeyKind.values()).stream()
        .map(kind -> kind.normal(typed))
        .filter(normal -> !normal.isEmpty())
        .distinct()
        .toList();
  }
}
