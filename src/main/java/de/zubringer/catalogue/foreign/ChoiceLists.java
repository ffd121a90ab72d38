package de.zubringer.catalogue.foreign;

import de.zubringer.catalogue.CodeList.Code;
import de.zubringer.catalogue.codelist.CodeListFiles;
import de.zubringer.catalogue.codelist.Genericode.Imported;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Choices with names, which a JSON Schema writes as {@code oneOf} of constants, become lists. */
final class ChoiceLists {
  private final Map<String, Imported> lists = new TreeMap<>();

  Map<String, Imported> all() {
    return lists;
  }

  /** Id of the list a field takes its values from; empty if it is no such choice. */
  Optional<String> of(JsonNode schema, String name) {
    for (var word : List.of("oneOf", "anyOf")) {
      var codes = codes(schema.path(word));
      if (!name.isEmpty() && !codes.isEmpty()) {
        return Optional.of(listed(CodeListFiles.plain(name), codes));
      }
    }
    return Optional.empty();
  }

  private static List<Code> codes(JsonNode choices) {
    var codes = new ArrayList<Code>();
    var seen = new HashSet<String>();
    for (var choice : choices.values()) {
      var code = choice.path("const").stringValueOpt().orElse("");
      var name = choice.path("title").asString(choice.path("description").asString(""));
      if (code.isEmpty() || name.isEmpty() || !seen.add(code)) {
        return List.of();
      }
      codes.add(new Code(code, name, null, null));
    }
    return codes;
  }

  /** The same choices are one list; others of the same name get a number. */
  private String listed(String name, List<Code> codes) {
    var plain = name.isEmpty() ? "auswahl" : name;
    for (int i = 1; ; i++) {
      var id = i == 1 ? plain : plain + "-" + i;
      var known = lists.get(id);
      if (known == null) {
        lists.put(id, new Imported(id, id, "", "1", "const", "title", codes));
        return id;
      }
      if (known.codes().equals(codes)) {
        return id;
      }
    }
  }
}
