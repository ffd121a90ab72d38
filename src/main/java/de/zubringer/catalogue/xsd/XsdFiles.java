package de.zubringer.catalogue.xsd;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.EntityResolver;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The files an XSD may include or import: those in its own folder or below. Anything else, on disk
 * or in the network, is never opened.
 */
final class XsdFiles implements EntityResolver, LSResourceResolver {
  /**
   * The one scheme the parsers may open. They insist on one the JDK knows; if anything ever got
   * past this class, behind this one lie only the classes of the JDK.
   */
  static final String SCHEME = "jrt";

  private static final String ROOT = SCHEME + ":/";

  private static final DOMImplementationLS LOADING = loading();

  private final String folder;
  private final Function<String, Optional<byte[]>> files;
  private @Nullable String outside;
  private boolean redefines;

  /**
   * @param folder all files lie below, without a slash at its end
   * @param files by their whole path
   */
  XsdFiles(String folder, Function<String, Optional<byte[]>> files) {
    this.folder = folder;
    this.files = files;
  }

  /** The file an XSD asked for and did not get. */
  Optional<String> outside() {
    return Optional.ofNullable(outside);
  }

  /** Whether one of the files so far may give a definition of another a new meaning. */
  boolean redefines() {
    return redefines;
  }

  InputSource source(String path) throws SAXException {
    return resolveEntity(null, ROOT + path);
  }

  @Override
  public InputSource resolveEntity(@Nullable String publicId, @Nullable String systemId)
      throws SAXException {
    var source = new InputSource(new ByteArrayInputStream(bytes(systemId, null)));
    source.setSystemId(systemId);
    return source;
  }

  @Override
  public LSInput resolveResource(
      @Nullable String type,
      @Nullable String namespace,
      @Nullable String publicId,
      @Nullable String systemId,
      @Nullable String baseUri) {
    try {
      return input(absolute(systemId, baseUri), bytes(systemId, baseUri));
    } catch (SAXException e) {
      return input(ROOT, new byte[0]); // noted as outside; the schema is refused
    }
  }

  private static LSInput input(String address, byte[] bytes) {
    var input = LOADING.createLSInput();
    input.setSystemId(address);
    input.setBaseURI(address);
    input.setByteStream(new ByteArrayInputStream(bytes));
    return input;
  }

  private static DOMImplementationLS loading() {
    try {
      var dom = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      return (DOMImplementationLS) dom.getDOMImplementation().getFeature("LS", "3.0");
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every JDK has a DOM", e);
    }
  }

  private byte[] bytes(@Nullable String systemId, @Nullable String baseUri) throws SAXException {
    var address = absolute(systemId, baseUri);
    var path = address.startsWith(ROOT) ? address.substring(ROOT.length()) : "";
    var found = path.startsWith(folder + "/") ? files.apply(path) : Optional.<byte[]>empty();
    if (found.isEmpty()) {
      outside = systemId == null ? "–" : systemId;
      throw new SAXException("outside");
    }
    redefines |= new String(found.get(), StandardCharsets.ISO_8859_1).contains("redefine");
    return found.get();
  }

  private static String absolute(@Nullable String systemId, @Nullable String baseUri) {
    try {
      var own = URI.create(systemId == null ? "" : systemId);
      return baseUri == null ? own.toString() : URI.create(baseUri).resolve(own).toString();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
