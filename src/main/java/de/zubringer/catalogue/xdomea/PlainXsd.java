package de.zubringer.catalogue.xdomea;

import de.zubringer.catalogue.xsd.Xsd;
import de.zubringer.kernel.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.validation.Schema;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * An XSD that only says yes or no: for standards whose types nest without end, so that {@link Xsd}
 * cannot show them as a tree.
 */
final class PlainXsd {
  /** More would hide what to mend first. */
  private static final int BREACHES_MAX = 20;

  private final Schema compiled;

  private PlainXsd(Schema compiled) {
    this.compiled = compiled;
  }

  /**
   * Held if it is no XSD or refers to something outside its folder.
   *
   * @param folder all its parts lie below
   * @param path of the XSD, with the folder
   */
  static Outcome<PlainXsd> compile(
      String folder, String path, Function<String, Optional<byte[]>> files) {
    return Xsd.schema(folder, path, files).then(compiled -> Outcome.done(new PlainXsd(compiled)));
  }

  /** The elements of a document of our own that it refuses, by their path; none if it is valid. */
  List<String> breaches(byte[] xml) {
    var reader = new Reader();
    var validator = compiled.newValidatorHandler();
    validator.setErrorHandler(reader);
    try {
      reader.setParent(Xsd.strictParsers().newSAXParser().getXMLReader());
      reader.setContentHandler(validator);
      reader.parse(new InputSource(new ByteArrayInputStream(xml)));
    } catch (SAXException e) {
      reader.found();
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException("reading from memory with a parser every JDK has", e);
    }
    return reader.breaches.stream().distinct().toList();
  }

  /** Knows where in the document the validator is. */
  private static final class Reader extends XMLFilterImpl {
    private final List<String> breaches = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
        throws SAXException {
      open.addLast(name);
      super.startElement(uri, name, qualified, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
      super.endElement(uri, name, qualified);
      open.removeLast();
    }

    @Override
    public void error(SAXParseException e) {
      found();
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }

    private void found() {
      if (breaches.size() < BREACHES_MAX) {
        breaches.add(String.join("/", open));
      }
    }
  }
}
