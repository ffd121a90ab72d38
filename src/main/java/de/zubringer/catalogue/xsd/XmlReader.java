package de.zubringer.catalogue.xsd;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;

/**
 * Reads a document once: counts its places, passes it to the XSD and, with the XSD's own defaults
 * filled in, to the tree. A DTD is refused where it begins, so no entity is ever expanded.
 */
final class XmlReader extends DefaultHandler2 {
  /** Files travel as attachments; the same bound as for JSON, with the tags on top. */
  private static final int BYTES_MAX = 10 * 1024 * 1024;

  /** The deepest form of the FIM catalogue has about ten levels. */
  private static final int DEPTH_MAX = 50;

  private static final String LEXICAL_HANDLER = "http://xml.org/sax/properties/lexical-handler";

  private static final Spare<XMLReader> PARSERS = new Spare<>();

  private static final String INSTANCE = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

  /**
   * Where in the document the reader is.
   *
   * @param node what the XSD has there; null if nothing
   * @param counts how many of each element were met inside
   */
  record Spot(@Nullable XmlNode node, String name, String place, Map<String, Integer> counts) {}

  /** Ends the reading with one finding. */
  static final class Refused extends SAXException {
    private final Finding finding;

    Refused(String code, String... arguments) {
      super(code);
      this.finding = Finding.error(code, "", arguments);
    }
  }

  private final XmlNode root;
  private final ValidatorHandler validator;
  private final XmlBreaches breaches;
  private final Charset charset;
  private final Deque<Spot> spots = new ArrayDeque<>();
  private @Nullable Locator locator;

  private XmlReader(
      XmlNode root, ValidatorHandler validator, XmlBreaches breaches, Charset charset) {
    this.root = root;
    this.validator = validator;
    this.breaches = breaches;
    this.charset = charset;
  }

  /** A document that declares another charset than this one is refused. */
  static Outcome<XmlApplication> read(Xsd xsd, byte[] xml, Charset charset) {
    if (xml.length > BYTES_MAX) {
      return refused(
          Finding.error("application-too-large", "", Integer.toString(BYTES_MAX / 1024 / 1024)));
    }
    var breaches = new XmlBreaches();
    var tree = new XmlTree(xsd.root());
    var validator = xsd.validator();
    validator.setErrorHandler(breaches);
    validator.setContentHandler(tree);
    try {
      var parser = parser();
      var reader = new XmlReader(xsd.root(), validator, breaches, charset);
      parser.setContentHandler(reader);
      parser.setErrorHandler(reader);
      parser.setProperty(LEXICAL_HANDLER, reader);
      parser.parse(new InputSource(new ByteArrayInputStream(xml)));
      giveBack(parser);
      xsd.giveBack(validator);
      return Outcome.done(new XmlApplication(tree.content(), breaches.violations()));
    } catch (XmlBreaches.Enough e) {
      return Outcome.done(new XmlApplication(tree.content(), breaches.violations()));
    } catch (Refused e) {
      return refused(e.finding);
    } catch (SAXParseException e) {
      if (!isWrittenIn(charset, xml)) {
        return refused(Finding.error("application-charset", ""));
      }
      var line = Integer.toString(Math.max(1, e.getLineNumber()));
      return refused(Finding.error("application-not-xml", "", line));
    } catch (SAXException | IOException e) {
      return refused(Finding.error("application-not-xml", "", "1"));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every JDK has this parser", e);
    }
  }

  private static XMLReader parser() throws SAXException, ParserConfigurationException {
    var spare = PARSERS.take();
    return spare.isPresent() ? spare.get() : Xsd.parsers().newSAXParser().getXMLReader();
  }

  private static void giveBack(XMLReader parser) throws SAXException {
    var nobody = new DefaultHandler2();
    parser.setContentHandler(nobody);
    parser.setErrorHandler(nobody);
    parser.setProperty(LEXICAL_HANDLER, nobody);
    PARSERS.giveBack(parser);
  }

  private static boolean isWrittenIn(Charset charset, byte[] xml) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(xml));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Outcome<XmlApplication> refused(Finding finding) {
    return Outcome.refused(Findings.of(finding));
  }

  @Override
  public void startDTD(String name, @Nullable String publicId, @Nullable String systemId)
      throws SAXException {
    throw new Refused("application-doctype");
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    if (spots.isEmpty() && locator instanceof Locator2 known && !isExpected(known.getEncoding())) {
      throw new Refused("application-charset");
    }
    if (spots.size() >= DEPTH_MAX) {
      throw new Refused("application-too-deep", Integer.toString(DEPTH_MAX));
    }
    if (attributes.getIndex(INSTANCE, "type") >= 0) {
      throw new Refused("application-xml-type");
    }
    spots.push(next(uri, name));
    breaches.starts(spots, attributes);
    validator.startElement(uri, name, qualified, attributes);
  }

  /** ASCII is part of every charset in use here. */
  private boolean isExpected(@Nullable String declared) {
    return declared == null
        || declared.equalsIgnoreCase(StandardCharsets.US_ASCII.name())
        || declared.equalsIgnoreCase(charset.name())
        || charset.aliases().stream().anyMatch(declared::equalsIgnoreCase);
  }

  private Spot next(String uri, String name) {
    var parent = spots.peek();
    if (parent == null) {
      var known = root.name().equals(new QName(uri, name)) ? root : null;
      return new Spot(known, name, "", new HashMap<>());
    }
    var count = parent.counts().merge(name, 1, Integer::sum);
    var node = parent.node() == null ? null : parent.node().children().get(new QName(uri, name));
    var step = node != null && node.repeats() ? name + "[" + (count - 1) + "]" : name;
    var place = parent.place().isEmpty() ? step : parent.place() + "." + step;
    return new Spot(node, name, place, new HashMap<>());
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    breaches.ends();
    validator.endElement(uri, name, qualified);
    spots.pop();
  }

  @Override
  public void characters(char[] letters, int start, int length) throws SAXException {
    validator.characters(letters, start, length);
  }

  @Override
  public void ignorableWhitespace(char[] letters, int start, int length) throws SAXException {
    validator.ignorableWhitespace(letters, start, length);
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    validator.startPrefixMapping(prefix, uri);
  }

  @Override
  public void endPrefixMapping(String prefix) throws SAXException {
    validator.endPrefixMapping(prefix);
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
    validator.setDocumentLocator(locator);
  }

  @Override
  public void startDocument() throws SAXException {
    validator.startDocument();
  }

  @Override
  public void endDocument() throws SAXException {
    validator.endDocument();
  }
}
