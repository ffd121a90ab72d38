package de.zubringer.catalogue.xsd;

import com.sun.xml.xsom.XSElementDecl;
import com.sun.xml.xsom.XSSchemaSet;
import com.sun.xml.xsom.parser.XSOMParser;
import de.zubringer.catalogue.xsd.quick.QuickElement;
import de.zubringer.catalogue.xsd.quick.QuickReader;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.XMLConstants;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import tools.jackson.databind.JsonNode;

/** A compiled XSD (XML Schema 1.0) with the one root element its documents have. */
public final class Xsd {
  /** An XSD of XÖV has some hundred kilobytes; nothing is read that is much larger. */
  private static final int BYTES_MAX = 5 * 1024 * 1024;

  /** A fault of the XSD is an end: half a schema checks nothing. */
  static final ErrorHandler STRICT =
      new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
          throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
          throw e;
        }
      };

  private final Schema compiled;
  private final XmlNode root;
  private final QuickElement quick;
  private final @Nullable Schematron rules;
  private final Spare<ValidatorHandler> validators = new Spare<>();

  private Xsd(Schema compiled, XmlNode root, QuickElement quick, @Nullable Schematron rules) {
    this.compiled = compiled;
    this.root = root;
    this.quick = quick;
    this.rules = rules;
  }

  /** The same with rules beyond it. */
  public Xsd with(Schematron more) {
    return new Xsd(compiled, root, QuickElement.UNSURE, more);
  }

  /**
   * Held if it is no XSD, refers to something outside its folder, or allows what no tree can say.
   *
   * @param path of the XSD, in the folder all its parts lie in
   * @param rootName local name of the root; null if the XSD declares one element only
   * @param files of the workspace, by their path
   */
  public static Outcome<Xsd> compile(
      String path, @Nullable String rootName, Function<String, Optional<byte[]>> files) {
    var source = new XsdFiles(path.substring(0, path.lastIndexOf('/')), bounded(files));
    try {
      var compiled = compile(source, path);
      var roots = roots(components(source, path), rootName);
      return source.outside().isPresent()
          ? broken("xsd-outside", source.outside().get())
          : roots.size() == 1
              ? Outcome.done(of(compiled, roots.getFirst(), source.redefines()))
              : broken("xsd-root", rootName == null ? "–" : rootName);
    } catch (XsdReader.NotATree e) {
      return broken(e.code(), e.element());
    } catch (SAXException e) {
      return source
          .outside()
          .<Outcome<Xsd>>map(name -> broken("xsd-outside", name))
          .orElseGet(() -> broken("xsd-broken", line(e)));
    }
  }

  private static Xsd of(Schema compiled, XSElementDecl element, boolean redefines)
      throws XsdReader.NotATree {
    var root = new XsdReader().root(element);
    var quick = redefines ? QuickElement.UNSURE : new QuickReader().element(element, root);
    return new Xsd(compiled, root, quick, null);
  }

  /**
   * Reads an application; refused if it is no well-formed XML within bounds, held if its rules take
   * too long. It has to be UTF-8 as XÖV prescribes it: another charset could be declared wrongly
   * without anybody seeing.
   */
  public Outcome<XmlApplication> read(byte[] xml) {
    return read(xml, StandardCharsets.UTF_8);
  }

  /** The same for a document of our own, which is written in the charset its receiver wants. */
  public Outcome<XmlApplication> read(byte[] xml, Charset charset) {
    return XmlReader.read(this, xml, charset).then(read -> withRules(read, xml));
  }

  private Outcome<XmlApplication> withRules(XmlApplication read, byte[] xml) {
    return rules == null || !read.violations().isEmpty()
        ? Outcome.done(read)
        : rules
            .check(xml, root)
            .then(
                broken ->
                    Outcome.done(new XmlApplication(read.content(), read.violations(), broken)));
  }

  /** The same in the words of JSON Schema: fields, titles, lengths, choices. */
  public JsonNode asJsonSchema() {
    return root.schema();
  }

  public XmlNode root() {
    return root;
  }

  /** The root for a writer; what it accepts whole need not be read once more. */
  public QuickElement quick() {
    return quick;
  }

  /** One that nobody else uses; {@link #giveBack} it once the document is through. */
  ValidatorHandler validator() {
    return validators.take().orElseGet(compiled::newValidatorHandler);
  }

  void giveBack(ValidatorHandler validator) {
    validator.setContentHandler(null);
    validator.setErrorHandler(null);
    validators.giveBack(validator);
  }

  /** Never resolves anything; a document with a DTD is refused before it matters. */
  static SAXParserFactory parsers() throws SAXException {
    try {
      var parsers = SAXParserFactory.newDefaultNSInstance();
      parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      parsers.setFeature("http://xml.org/sax/features/external-general-entities", false);
      parsers.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      return parsers;
    } catch (javax.xml.parsers.ParserConfigurationException e) {
      throw new IllegalStateException("every JDK knows these features", e);
    }
  }

  private static Schema compile(XsdFiles source, String path) throws SAXException {
    var factory = SchemaFactory.newDefaultInstance();
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, XsdFiles.SCHEME);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setResourceResolver(source);
    factory.setErrorHandler(STRICT);
    return factory.newSchema(new SAXSource(source.source(path)));
  }

  private static XSSchemaSet components(XsdFiles source, String path) throws SAXException {
    var parser = new XSOMParser(strictParsers());
    parser.setErrorHandler(STRICT);
    parser.setEntityResolver(source);
    parser.setAnnotationParser(Documentation::new);
    parser.parse(source.source(path));
    return parser.getResult();
  }

  /** Refuses every document with a DTD. */
  public static SAXParserFactory strictParsers() throws SAXException {
    try {
      var parsers = parsers();
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return parsers;
    } catch (javax.xml.parsers.ParserConfigurationException e) {
      throw new IllegalStateException("every JDK knows this feature", e);
    }
  }

  private static List<XSElementDecl> roots(XSSchemaSet components, @Nullable String name) {
    var roots = new ArrayList<XSElementDecl>();
    components
        .iterateElementDecls()
        .forEachRemaining(
            element -> {
              if (name == null || name.equals(element.getName())) {
                roots.add(element);
              }
            });
    return roots;
  }

  private static Function<String, Optional<byte[]>> bounded(
      Function<String, Optional<byte[]>> files) {
    return path -> files.apply(path).filter(bytes -> bytes.length <= BYTES_MAX);
  }

  /**
   * The XSD as the JDK takes it, for standards whose types nest without end: no tree shows them.
   *
   * @param folder all its parts lie below
   * @param path of the XSD, with the folder
   */
  public static Outcome<Schema> schema(
      String folder, String path, Function<String, Optional<byte[]>> files) {
    var source = new XsdFiles(folder, bounded(files));
    try {
      var compiled = compile(source, path);
      return source
          .outside()
          .<Outcome<Schema>>map(name -> broken("xsd-outside", name))
          .orElseGet(() -> Outcome.done(compiled));
    } catch (SAXException e) {
      return source
          .outside()
          .<Outcome<Schema>>map(name -> broken("xsd-outside", name))
          .orElseGet(() -> broken("xsd-broken", line(e)));
    }
  }

  private static <T> Outcome<T> broken(String code, String argument) {
    return Outcome.held(Finding.error(code, "", argument));
  }

  private static String line(SAXException e) {
    return e instanceof SAXParseException parse ? Integer.toString(parse.getLineNumber()) : "–";
  }
}
