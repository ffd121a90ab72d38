package de.zubringer.catalogue.target;

import de.zubringer.catalogue.target.XmlForm.Element;
import de.zubringer.catalogue.xsd.XmlApplication;
import de.zubringer.catalogue.xsd.XmlNode;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One XML document, its elements in the order of the XSD, namespaces declared once at the root.
 * What holds no value is left out, never written as {@code xsi:nil}; the XSD says whether it may
 * be. A document that is surely sound is accepted while it is written; any other is read once more.
 */
final class XmlWriter {
  /**
   * Larger ones are rare, and read once more: in a smaller one there is no room for as many
   * references, or for a text as long, as parsers have bounds for.
   */
  private static final int QUICK_BYTES_MAX = 256 * 1024;

  /** Charsets all parsers know, that have ASCII in common. */
  private static final Set<String> QUICK_CHARSETS =
      Set.of("UTF-8", "US-ASCII", "ISO-8859-1", "ISO-8859-15", "windows-1252");

  /** Most documents fit without growing. */
  private static final int LETTERS_EXPECTED = 8 * 1024;

  /**
   * @param sound whether it need not be read once more; what it accepts, the XSD accepts
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Document(byte[] bytes, boolean sound) {}

  private final StringBuilder out = new StringBuilder(LETTERS_EXPECTED);
  private final XmlForm form;
  private final XmlText text;
  private final boolean pretty;
  private boolean sound;

  private XmlWriter(XmlForm form, Charset charset, boolean pretty) {
    this.form = form;
    this.text = XmlText.of(out, charset);
    this.pretty = pretty;
    this.sound = QUICK_CHARSETS.contains(charset.name());
  }

  static Outcome<TargetFormat.Written> write(
      TargetFormat format, XmlForm form, String fileName, ObjectNode record) {
    var document = document(format, form, record);
    var type = "application/xml; charset=" + format.charset().name();
    var written = new TargetFormat.Written(fileName, type, document.bytes());
    return document.sound() ? Outcome.done(written) : checked(written, format, form);
  }

  private static Outcome<TargetFormat.Written> checked(
      TargetFormat.Written written, TargetFormat format, XmlForm form) {
    return switch (form.xsd().read(written.bytes(), format.charset())) {
      case Outcome.Done<XmlApplication>(var read) when read.violations().isEmpty() ->
          Outcome.done(written);
      case Outcome.Done<XmlApplication>(var read) ->
          Outcome.held(
              Findings.of(read.violations().stream().map(JsonWriter::finding).distinct().toList()));
      case Outcome.Refused<XmlApplication>(var findings) -> Outcome.held(findings);
      case Outcome.Held<XmlApplication>(var findings) -> Outcome.held(findings);
      case Outcome.Later<XmlApplication>(var cause) -> Outcome.later(cause);
    };
  }

  static Document document(TargetFormat format, XmlForm form, ObjectNode record) {
    var writer = new XmlWriter(form, format.charset(), format.layout().pretty());
    writer
        .out
        .append("<?xml version=\"1.0\" encoding=\"")
        .append(format.charset().name())
        .append("\"?>");
    writer.element(form.root(), record, 0);
    var bytes = writer.out.toString().getBytes(format.charset());
    return new Document(bytes, writer.sound && bytes.length <= QUICK_BYTES_MAX);
  }

  /** Line ends as XML has them; an attribute would lose them when it is read. */
  static Optional<String> text(TargetField field, String text) {
    var lines = text.replace("\r\n", "\n").replace('\r', '\n');
    var isAttribute = field.name().contains(XmlNode.ATTRIBUTE);
    return isAttribute && (lines.indexOf('\n') >= 0 || lines.indexOf('\t') >= 0)
        ? Optional.empty()
        : Optional.of(lines);
  }

  private void element(Element element, JsonNode value, int depth) {
    line(depth);
    out.append('<').append(element.tag());
    if (depth == 0) {
      out.append(form.namespaces());
    }
    attributes(element, value);
    out.append('>');
    var content = (value.isObject() ? value.path(XmlNode.TEXT) : value).asString("");
    doubt(text.append(content, false) && element.quick().acceptsText(content));
    children(element, value, depth);
    out.append("</").append(element.tag()).append('>');
  }

  private void attributes(Element element, JsonNode value) {
    for (int i = 0; i < element.attributes().size(); i++) {
      var attribute = element.attributes().get(i);
      var given = value.path(attribute.key());
      var content = given.isString() ? given.stringValue() : null;
      doubt(attribute(attribute, content) && element.quick().acceptsAttribute(i, content));
    }
  }

  private boolean attribute(Element attribute, @Nullable String content) {
    if (content == null) {
      return true;
    }
    out.append(' ').append(attribute.tag()).append("=\"");
    var isPlain = text.append(content, true);
    out.append('"');
    return isPlain;
  }

  private void doubt(boolean isAccepted) {
    sound = sound && isAccepted;
  }

  private void children(Element element, JsonNode value, int depth) {
    var counts = new int[element.children().size()];
    var any = false;
    for (int i = 0; i < counts.length; i++) {
      var child = element.children().get(i);
      var inside = value.path(child.key());
      if (inside.isArray()) {
        for (var item : inside) {
          counts[i] += child(child, item, depth);
        }
      } else {
        counts[i] = child(child, inside, depth);
      }
      any |= counts[i] > 0;
    }
    doubt(element.quick().acceptsChildren(counts));
    if (any) {
      line(depth);
    }
  }

  /** How many were written: one or none. */
  private int child(Element element, JsonNode value, int depth) {
    if (!hasContent(value)) {
      return 0;
    }
    element(element, value, depth + 1);
    return 1;
  }

  private static boolean hasContent(JsonNode value) {
    if (!value.isContainer()) {
      return !value.isMissingNode() && !value.isNull();
    }
    for (var inner : value) {
      if (hasContent(inner)) {
        return true;
      }
    }
    return false;
  }

  private void line(int depth) {
    if (pretty) {
      out.append('\n').repeat("  ", depth);
    }
  }
}
