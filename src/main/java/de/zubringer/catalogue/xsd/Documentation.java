package de.zubringer.catalogue.xsd;

import com.sun.xml.xsom.XSComponent;
import com.sun.xml.xsom.parser.AnnotationContext;
import com.sun.xml.xsom.parser.AnnotationParser;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.EntityResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.helpers.DefaultHandler;

/** Collects what {@code xs:documentation} says, of which the first sentence becomes the title. */
final class Documentation extends AnnotationParser {
  /** What a label of a form may have; a longer sentence is an explanation. */
  private static final int TITLE_MAX = 120;

  private final StringBuilder text = new StringBuilder();

  /** The title of an element or attribute; empty if nothing is said about it. */
  static Optional<String> title(XSComponent component) {
    return Optional.ofNullable(component.getAnnotation())
        .map(found -> found.getAnnotation() instanceof String said ? said : "")
        .map(Documentation::firstSentence)
        .filter(said -> !said.isEmpty());
  }

  private static String firstSentence(String text) {
    var plain = text.strip().replaceAll("\\s+", " ");
    var end = plain.indexOf(". ");
    var sentence = end < 0 ? plain : plain.substring(0, end);
    var open = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    return open.length() <= TITLE_MAX ? open : open.substring(0, TITLE_MAX - 1) + "…";
  }

  @Override
  public ContentHandler getContentHandler(
      @Nullable AnnotationContext context,
      @Nullable String parent,
      @Nullable ErrorHandler errors,
      @Nullable EntityResolver entities) {
    return new DefaultHandler() {
      private boolean inside;

      @Override
      public void startElement(
          String uri, String name, String qualified, org.xml.sax.Attributes attributes) {
        inside |= name.equals("documentation");
      }

      @Override
      public void endElement(String uri, String name, String qualified) {
        if (name.equals("documentation")) {
          inside = false;
          text.append(' ');
        }
      }

      @Override
      public void characters(char[] letters, int start, int length) {
        if (inside) {
          text.append(letters, start, length);
        }
      }
    };
  }

  @Override
  public Object getResult(@Nullable Object existing) {
    return existing == null ? text.toString() : existing + " " + text;
  }
}
