package de.zubringer.catalogue.xsd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.EnvironmentVariableResolver;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.s9api.Axis;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The one place that talks to the XSLT engine: no files, no network, no foreign code. */
final class Saxon {
  private static final Processor PROCESSOR = processor();

  /** SchXslt turns a Schematron file into a stylesheet; compiled when first needed. */
  private static final class Transpiler {
    private static final XsltExecutable COMPILED = read();

    private static XsltExecutable read() {
      try (var in = Saxon.class.getResourceAsStream("/content/transpile.xsl")) {
        return compile(new StreamSource(Objects.requireNonNull(in)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SaxonApiException e) {
        throw new IllegalStateException("the stylesheet of the library is sound", e);
      }
    }
  }

  private static final class NoEnvironment implements EnvironmentVariableResolver {
    @Override
    public Set<String> getAvailableEnvironmentVariables() {
      return Set.of();
    }

    @Override
    public @Nullable String getEnvironmentVariable(String name) {
      return null;
    }
  }

  private Saxon() {}

  /** A document without a DTD; fails for anything else. */
  static XdmNode document(byte[] xml) throws SaxonApiException {
    try {
      var reader = Xsd.strictParsers().newSAXParser().getXMLReader();
      reader.setErrorHandler(Xsd.STRICT);
      return PROCESSOR
          .newDocumentBuilder()
          .build(new SAXSource(reader, new InputSource(new ByteArrayInputStream(xml))));
    } catch (SAXException | ParserConfigurationException e) {
      throw new SaxonApiException(e);
    }
  }

  /** The stylesheet that checks documents by a Schematron file. */
  static XsltExecutable validator(XdmNode schematron) throws SaxonApiException {
    return compile(run(Transpiler.COMPILED, schematron).asSource());
  }

  /** The assertions that fail, and the reports that hold, in the order of the document. */
  static List<XdmNode> report(XsltExecutable validator, byte[] xml) throws SaxonApiException {
    var failed = new ArrayList<XdmNode>();
    var nodes = run(validator, document(xml)).axisIterator(Axis.DESCENDANT);
    while (nodes.hasNext()) {
      var node = nodes.next();
      var name = node.getNodeKind() == XdmNodeKind.ELEMENT ? node.getNodeName().getLocalName() : "";
      if (name.equals("failed-assert") || name.equals("successful-report")) {
        failed.add(node);
      }
    }
    return failed;
  }

  /** Empty if there is none. */
  static String attribute(XdmNode node, String name) {
    return Objects.requireNonNullElse(node.getAttributeValue(new QName(name)), "");
  }

  private static XdmNode run(XsltExecutable stylesheet, XdmNode document) throws SaxonApiException {
    var transformer = stylesheet.load30();
    var result = new XdmDestination();
    transformer.setResourceResolver(Saxon::nothing);
    transformer.setMessageHandler(message -> {}); // may quote the document
    transformer.setErrorReporter(error -> {});
    transformer.setResultDocumentHandler(
        address -> {
          throw new IllegalStateException("rules write no files");
        });
    transformer.setGlobalContextItem(document);
    transformer.applyTemplates(document, result);
    return result.getXdmNode();
  }

  private static XsltExecutable compile(Source stylesheet) throws SaxonApiException {
    var compiler = PROCESSOR.newXsltCompiler();
    compiler.setResourceResolver(Saxon::nothing);
    compiler.setErrorReporter(error -> {});
    return compiler.compile(stylesheet);
  }

  private static Source nothing(ResourceRequest request) throws XPathException {
    throw new XPathException("outside");
  }

  private static Processor processor() {
    var processor = new Processor(false);
    processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
    processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
    processor.setConfigurationProperty(Feature.DISABLE_XSL_EVALUATE, true);
    processor.setConfigurationProperty(Feature.ENVIRONMENT_VARIABLE_RESOLVER, new NoEnvironment());
    processor.getUnderlyingConfiguration().setResourceResolver(Saxon::nothing);
    processor
        .getUnderlyingConfiguration()
        .setUnparsedTextURIResolver(
            (address, encoding, configuration, isStable) -> {
              throw new XPathException("outside");
            });
    return processor;
  }
}
