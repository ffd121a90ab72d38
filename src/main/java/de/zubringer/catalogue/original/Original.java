package de.zubringer.catalogue.original;

import de.zubringer.catalogue.codelist.Genericode.Imported;
import de.zubringer.kernel.Findings;
import java.util.List;
import java.util.SortedMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was read of somebody else's data schema, in our words.
 *
 * @param kind {@code xdatenfelder-2}, {@code xdatenfelder-3}, {@code json-schema} or {@code xsd}
 * @param id by which its publisher knows it; may be empty
 * @param version as its publisher writes it; may be empty
 * @param schema closed, without references to the outside; of an XSD its fields only
 * @param codeLists by the id they have in the package
 * @param files that are used as they are, by their name in the package: the parts of an XSD
 * @param attachments it asks for as fields
 * @param leftOver what could not be carried over, and what a person should look at
 */
public record Original(
    String kind,
    String id,
    String version,
    String title,
    ObjectNode schema,
    SortedMap<String, Imported> codeLists,
    SortedMap<String, byte[]> files,
    List<Attachment> attachments,
    Findings leftOver) {

  public static final String XSD = "xsd";

  /** A file the form asks for; the media types may be empty. */
  public record Attachment(String id, String name, List<String> mediaTypes) {}

  public boolean isXsd() {
    return kind.equals(XSD);
  }

  Original with(ObjectNode other, Findings more) {
    return new Original(
        kind,
        id,
        version,
        title,
        other,
        codeLists,
        files,
        attachments,
        Findings.of(leftOver.list()).and(more));
  }
}
