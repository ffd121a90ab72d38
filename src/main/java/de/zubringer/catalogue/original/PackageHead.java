package de.zubringer.catalogue.original;

import static de.zubringer.catalogue.original.Origin.quoted;

import de.zubringer.kernel.Wording;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file {@code package.yaml}: written once, and then only its version is changed. */
final class PackageHead {
  static final String FILE = "package.yaml";

  /** Until the office says otherwise; the import says that somebody has to. */
  private static final String RETENTION = "{afterDelivery: P30D, whileHeld: P180D}";

  /** As an online service may attach; the import says that somebody has to look. */
  private static final List<String> MEDIA_TYPES =
      List.of("application/pdf", "image/jpeg", "image/png");

  private static final int ATTACHMENT_BYTES_MAX = 10 * 1024 * 1024;

  private PackageHead() {}

  static byte[] first(Original original, Wish wish, String version, String area) {
    var text = new StringBuilder("format: package/1\n");
    text.append("id: ").append(wish.leistung()).append('\n');
    text.append("version: ").append(version).append('\n');
    text.append("leistung:\n  key: ").append(quoted(wish.leika())).append('\n');
    text.append("  name: ").append(quoted(title(original, wish))).append('\n');
    text.append("status: nicht-amtlich\n");
    text.append("sources: [").append(quoted(source(original))).append("]\n");
    text.append("submission:\n  schema: ").append(schemaFile(original)).append('\n');
    text.append("  schemaUri: ").append(quoted(schemaUri(original, wish))).append('\n');
    text.append("  mimeType: ")
        .append(original.isXsd() ? "application/xml" : "application/json")
        .append('\n');
    wish.root().ifPresent(root -> text.append("  root: ").append(root).append('\n'));
    text.append("  area: ").append(quoted(area)).append('\n');
    attachments(original, text);
    text.append("retention: ").append(RETENTION).append('\n');
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void attachments(Original original, StringBuilder text) {
    if (original.attachments().isEmpty()) {
      return;
    }
    text.append("  attachments:\n");
    for (var one : original.attachments()) {
      var types =
          one.mediaTypes().stream().filter(type -> type.matches("[a-z]+/[a-z0-9.+-]+")).toList();
      text.append("    - id: ").append(one.id()).append('\n');
      text.append("      name: ").append(quoted(one.name())).append('\n');
      text.append("      mediaTypes: [")
          .append(String.join(", ", types.isEmpty() ? MEDIA_TYPES : types))
          .append("]\n");
      text.append("      sizeBytesMax: ").append(ATTACHMENT_BYTES_MAX).append('\n');
    }
  }

  /** The file with another version; its address follows if it was the one made here. */
  static byte[] next(byte[] before, String version, String addressBefore, String addressAfter) {
    var text = new String(before, StandardCharsets.UTF_8);
    var renewed =
        Pattern.compile("(?m)^version:[ ]*[\"']?[0-9.]+[\"']?")
            .matcher(text)
            .replaceFirst(Matcher.quoteReplacement("version: " + version));
    return renewed
        .replace(quoted(addressBefore), quoted(addressAfter))
        .getBytes(StandardCharsets.UTF_8);
  }

  static String schemaFile(Original original) {
    return original.isXsd() ? original.files().firstKey() : "application.schema.json";
  }

  static String title(Original original, Wish wish) {
    var title = original.title();
    return title.isEmpty()
        ? wish.leistung()
        : title.length() > 300 ? title.substring(0, 300) : title;
  }

  static String schemaUri(Original original, Wish wish) {
    return wish.schemaUri().isEmpty()
        ? schemaUri(original.kind(), original.id(), original.version(), wish.leistung())
        : wish.schemaUri();
  }

  /** Until the operator of the online service says what it really sends. */
  static String schemaUri(String kind, String id, String version, String leistung) {
    var name = (id.isEmpty() ? leistung : id) + (version.isEmpty() ? "" : ":" + version);
    return "urn:zubringer:" + kind + ":" + name.replaceAll("[^A-Za-z0-9.:_-]", "-");
  }

  private static String source(Original original) {
    return Wording.german()
        .say("adopt.source", original.kind(), original.id(), original.version())
        .replaceAll("\\s+", " ")
        .strip();
  }
}
