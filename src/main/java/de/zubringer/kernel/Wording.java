package de.zubringer.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The German sentences of the product. Every room brings its own {@code messages_de.properties}
 * beside its classes; a key stands in exactly one of them. The sentence of a finding is {@code
 * finding.<code>.text}, its advice {@code finding.<code>.advice}, with {@code {0}} and so on for
 * its arguments.
 */
public final class Wording {
  private static final String FILES = "classpath*:de/zubringer/*/messages_de.properties";
  private static final Wording GERMAN = new Wording(read());

  private final Map<String, String> sentences;

  private Wording(Map<String, String> sentences) {
    this.sentences = sentences;
  }

  public static Wording german() {
    return GERMAN;
  }

  public String text(Finding finding) {
    return say("finding." + finding.code() + ".text", finding.arguments());
  }

  public String advice(Finding finding) {
    return say("finding." + finding.code() + ".advice", finding.arguments());
  }

  public String say(String key, String... arguments) {
    return say(key, List.of(arguments));
  }

  /** Fails for a key nobody worded, so that a test finds it and no user reads a key. */
  public String say(String key, List<String> arguments) {
    var pattern = sentences.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no wording for " + key);
    }
    return new MessageFormat(pattern, Locale.GERMANY).format(arguments.toArray());
  }

  /** For words that come from data: the first key that is worded, else the word as it is. */
  public String sayOr(String unworded, String... keys) {
    return Arrays.stream(keys).filter(this::knows).findFirst().map(this::say).orElse(unworded);
  }

  /** Who answered or decided, as files name them: an office or the role of an account. */
  public String who(String word) {
    return sayOr(
        word, "antwort.von." + word, "role." + word, "fitgap.who." + word, "konzept.rolle." + word);
  }

  public boolean knows(String key) {
    return sentences.containsKey(key);
  }

  private static Map<String, String> read() {
    var all = new HashMap<String, String>();
    try {
      for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
        read(file).forEach((key, value) -> putOnce(all, (String) key, (String) value));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(all);
  }

  private static Properties read(Resource file) throws IOException {
    var properties = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  private static void putOnce(Map<String, String> all, String key, String value) {
    if (all.putIfAbsent(key, value) != null) {
      throw new IllegalStateException("worded twice: " + key);
    }
  }
}
