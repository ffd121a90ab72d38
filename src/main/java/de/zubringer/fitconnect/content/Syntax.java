package de.zubringer.fitconnect.content;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Whether data is JSON or XML at all; XML without document type, so without any entity. */
final class Syntax {
  private Syntax() {}

  static boolean isSound(byte[] data, SchemaReference schema) {
    return schema.mimeType().equals("application/xml") ? isXml(data) : isJson(data);
  }

  private static boolean isJson(byte[] data) {
    try {
      StrictJson.read(data);
      return true;
    } catch (ProtocolFault e) {
      return false;
    }
  }

  private static boolean isXml(byte[] data) {
    try {
      var parsers = SAXParserFactory.newDefaultNSInstance();
      parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      parsers.newSAXParser().parse(new ByteArrayInputStream(data), new DefaultHandler());
      return true;
    } catch (SAXException | IOException e) {
      return false;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every JDK reads XML", e);
    }
  }
}
