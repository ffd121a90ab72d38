package de.zubringer.workspace;

import de.zubringer.kernel.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of one file into a document, or into findings that say why it cannot be one. */
final class DocumentReader {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private DocumentReader() {}

  static Optional<Document> read(String path, byte[] bytes, List<Finding> findings) {
    var isYaml = path.endsWith(".yaml") || path.endsWith(".yml");
    if (!isYaml && !path.endsWith(".json")) {
      return Optional.empty();
    }
    var text = text(bytes);
    if (text == null) {
      findings.add(Folder.fault("file-not-utf8", path));
      return Optional.empty();
    }
    var parsed = isYaml ? YamlReader.read(path, text) : JsonReader.read(path, text);
    return document(path, parsed, isYaml, findings);
  }

  private static Optional<Document> document(
      String path, Parsed parsed, boolean isYaml, List<Finding> findings) {
    findings.addAll(parsed.findings());
    var content = parsed.content();
    if (content == null) {
      return Optional.empty();
    }
    var format = content.path("format").asString("");
    var named = new Document(path, format, content, false, parsed.lines());
    if (format.isEmpty() && !isYaml) {
      return Optional.of(named);
    }
    var sound = FormatCheck.check(named, findings) && parsed.findings().isEmpty();
    return Optional.of(new Document(path, format, content, sound, parsed.lines()));
  }

  private static @Nullable String text(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
