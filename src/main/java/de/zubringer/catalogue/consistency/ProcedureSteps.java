package de.zubringer.catalogue.consistency;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.text.XmlInput;
import de.zubringer.workspace.Workspace;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
      var reader = XmlInput.reader(bpmn);
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
}
