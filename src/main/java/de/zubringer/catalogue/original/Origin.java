package de.zubringer.catalogue.original;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a version of a package comes from ({@code origin/1}); lies in its folder {@code original}.
 *
 * @param kind as in {@link Original}
 * @param file name of the original, kept beside
 * @param sha256 of the original
 * @param importSha256 of what was read of it, the base of the next merge
 * @param naming readable or id; only of XDatenfelder
 * @param areaAdded whether the field of the area was added here
 * @param root element of an XSD
 */
public record Origin(
    String kind,
    String file,
    String id,
    String version,
    String sha256,
    String importSha256,
    @Nullable String naming,
    boolean areaAdded,
    @Nullable String root) {

  static final String FOLDER = "original/";
  static final String FILE = FOLDER + "origin.yaml";

  byte[] yaml() {
    var text = new StringBuilder("format: origin/1\n");
    line(text, "kind", kind);
    line(text, "file", file);
    line(text, "id", id);
    line(text, "version", version);
    line(text, "sha256", sha256);
    line(text, "importSha256", importSha256);
    if (naming != null) {
      line(text, "naming", naming);
    }
    text.append("areaAdded: ").append(areaAdded).append('\n');
    if (root != null) {
      line(text, "root", root);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A JSON text is a YAML text in double quotes. */
  static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }

  /**
   * Where an original lies: under a name no reader of the workspace takes for a file of its own.
   */
  static String kept(String name) {
    var plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    return FOLDER + (plain.matches("(?i).*\\.(xml|xsd)") ? plain : plain + ".txt");
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(quoted(value)).append('\n');
  }
}
