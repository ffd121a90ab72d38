package de.zubringer.catalogue.xsd;

import de.zubringer.kernel.Findings;
import de.zubringer.workspace.Violation;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An application in XML as it was read.
 *
 * @param content as a tree; complete only if nothing was violated
 * @param violations of the XSD, by the keywords of JSON Schema
 * @param broken rules beyond the XSD, mere warnings included; only looked at where the XSD is kept
 */
public record XmlApplication(JsonNode content, List<Violation> violations, Findings broken) {
  XmlApplication(JsonNode content, List<Violation> violations) {
    this(content, violations, Findings.NONE);
  }
}
