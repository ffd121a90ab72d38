package de.zubringer.catalogue;

import java.util.Map;
import java.util.TreeMap;

/**
 * A text of a package that people read ({@code texts/1}), with placeholders such as {@code
 * {$answers.frist}}.
 *
 * @param languages the text by language; German is always there, {@code leicht} is plain German
 */
public record PackageText(String id, Map<String, String> languages) {
  private static final String GERMAN = "de";

  static PackageText of(Map<String, String> written) {
    var languages = new TreeMap<>(written);
    var id = languages.remove("id");
    return new PackageText(id == null ? "" : id, Map.copyOf(languages));
  }

  public boolean isIn(String language) {
    return languages.containsKey(language);
  }

  /** The text in a language; German where it is missing (every text exists in German). */
  public String in(String language) {
    return languages.getOrDefault(language, languages.getOrDefault(GERMAN, ""));
  }
}
