package de.zubringer.catalogue.text;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML of others: no DTD, so neither entities nor anything from outside. */
public final class XmlInput {
  private XmlInput() {}

  public static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
    return factory().createXMLStreamReader(new ByteArrayInputStream(xml));
  }

  /** Text comes in one piece, however it is written. */
  public static XMLStreamReader coalescing(byte[] xml) throws XMLStreamException {
    var factory = factory();
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
