package de.zubringer.catalogue.consistency;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.workspace.Workspace;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The ids of all elements of the reference procedure (BPMN 2.0). */
final class ProcedureSteps {
  /** A drawing of a hundred steps has some hundred kilobytes. */
  private static final int BYTES_MAX = 4 * 1024 * 1024;

  private ProcedureSteps() {}

  /** Empty if there is no procedure that can be read. */
  static Optional<Set<String>> of(Workspace workspace, LeistungPackage leistung) {
    return Optional.ofNullable(leistung.procedure())
        .flatMap(name -> workspace.file(leistung.folder() + "/" + name))
        .flatMap(ProcedureSteps::read);
  }

  static Optional<Set<String>> read(byte[] bpmn) {
    if (bpmn.length > BYTES_MAX) {
      return Optional.empty();
    }
    var ids = new HashSet<String>();
    try {
      var reader = factory().createXMLStreamReader(new ByteArrayInputStream(bpmn));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          var id = reader.getAttributeValue(null, "id");
          if (id != null) {
            ids.add(id);
          }
        }
      }
      return Optional.of(ids);
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
  }

  /** No DTD, so neither entities nor anything from outside. */
  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
