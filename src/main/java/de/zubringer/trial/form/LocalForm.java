package de.zubringer.trial.form;

import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.catalogue.VariationPoint.Effect;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the answers of a place change in a form, the same as the check step will ask for: fields
 * that are not asked, that must be filled, codes that are offered, limits; Anlagen by their id.
 */
final class LocalForm {
  private final Set<String> hidden = new HashSet<>();
  private final Set<String> required = new HashSet<>();
  private final Map<String, Set<String>> offered = new HashMap<>();
  private final Map<String, Integer> most = new HashMap<>();
  private final Map<String, String> least = new HashMap<>();
  private final Map<String, String> greatest = new HashMap<>();
  private final Set<String> hiddenFiles = new HashSet<>();
  private final Set<String> requiredFiles = new HashSet<>();

  private LocalForm() {}

  static LocalForm of(LeistungPackage leistung, Map<String, ?> answers) {
    var local = new LocalForm();
    for (var point : leistung.variationPoints()) {
      var answer = node(answers.get(point.id()));
      if (answer != null) {
        local.add(point, answer);
      }
    }
    return local;
  }

  private void add(VariationPoint point, JsonNode answer) {
    for (var effect : point.effects()) {
      var at = effect.at();
      if (effect.kind().equals("schema") && at != null) {
        field(FieldPath.plain(at), effect, answer);
      } else if (effect.attachment() != null && answer.asBoolean(false)) {
        file(effect.attachment(), effect);
      }
    }
  }

  private void field(String at, Effect effect, JsonNode answer) {
    var yes = answer.asBoolean(false);
    switch (effect.rule()) {
      case "allowedCodes" -> offered.put(at, codes(answer));
      case "hiddenUnless" -> note(hidden, at, !yes);
      case "requiredWhen" -> note(required, at, yes);
      case "maxItems" -> most.put(at, answer.asInt(Integer.MAX_VALUE));
      case "minimum" -> least.put(at, answer.asString(""));
      case "maximum" -> greatest.put(at, answer.asString(""));
      case null, default -> {} // a finding of the package, which then does not go live
    }
  }

  private void file(String attachment, Effect effect) {
    note(hiddenFiles, attachment, "hidden".equals(effect.rule()));
    note(requiredFiles, attachment, "required".equals(effect.rule()));
  }

  private static void note(Set<String> all, String one, boolean counts) {
    if (counts) {
      all.add(one);
    }
  }

  private static Set<String> codes(JsonNode answer) {
    var codes = new TreeSet<String>();
    if (answer.isArray()) {
      answer.forEach(one -> codes.add(one.asString("")));
    } else {
      codes.add(answer.asString(""));
    }
    return codes;
  }

  private static @Nullable JsonNode node(@Nullable Object answer) {
    return switch (answer) {
      case null -> null;
      case JsonNode node -> node;
      default -> JsonMapper.shared().valueToTree(answer);
    };
  }

  boolean hides(String path) {
    return hidden.contains(path);
  }

  boolean requires(String path) {
    return required.contains(path);
  }

  boolean offers(String path, String code) {
    var codes = offered.get(path);
    return codes == null || codes.contains(code);
  }

  boolean narrows(String path) {
    return offered.containsKey(path);
  }

  int most(String path, int otherwise) {
    return Math.min(most.getOrDefault(path, otherwise), otherwise);
  }

  /** Instead of what the schema says; null if nothing is asked for here. */
  @Nullable String least(String path) {
    return least.get(path);
  }

  @Nullable String greatest(String path) {
    return greatest.get(path);
  }

  boolean hidesFile(String id) {
    return hiddenFiles.contains(id);
  }

  boolean requiresFile(String id) {
    return requiredFiles.contains(id);
  }
}
