package de.zubringer.catalogue.target;

import de.zubringer.catalogue.xdomea.XdomeaVersion;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message of xdomea: the fields every message of ours has, and those a format adds, which go into
 * the standard's place for more ({@code AnwendungsspezifischeErweiterung}).
 */
record XdomeaForm(XdomeaVersion version) implements Form {
  /** The list of people and offices that take part. */
  static final String CONTACTS = "kontakte[].";

  /** Aussonderungsart 1.0: archivwürdig, bewerten, vernichten. */
  private static final List<String> APPRAISALS = List.of("A", "B", "V");

  /** Names that begin so are the standard's; a format cannot add any. */
  private static final Set<String> RESERVED =
      Set.of("absender.", "empfaenger.", "akte.", "vorgang.", "dokument.", CONTACTS);

  static final List<TargetField> KNOWN =
      Stream.of(
              required("absender.name", TargetField.Type.TEXT),
              field("absender.einheit", TargetField.Type.TEXT),
              field("absender.kennung", TargetField.Type.TEXT),
              required("empfaenger.name", TargetField.Type.TEXT),
              field("empfaenger.einheit", TargetField.Type.TEXT),
              field("empfaenger.kennung", TargetField.Type.TEXT),
              required("akte.betreff", TargetField.Type.TEXT),
              field("akte.kennzeichen", TargetField.Type.TEXT),
              required("akte.aktenplan", TargetField.Type.TEXT),
              field("akte.aktenplanBetreff", TargetField.Type.TEXT),
              required("akte.aussonderungsart", TargetField.Type.CODE),
              field("akte.aufbewahrungsdauer", TargetField.Type.INTEGER),
              field("akte.federfuehrung", TargetField.Type.TEXT),
              field("akte.aktenfuehrung", TargetField.Type.TEXT),
              field("akte.bemerkung", TargetField.Type.TEXT),
              field("akte.typ", TargetField.Type.TEXT),
              required("akte.laufzeitBeginn", TargetField.Type.DATE),
              field("akte.laufzeitEnde", TargetField.Type.DATE),
              required("vorgang.betreff", TargetField.Type.TEXT),
              field("vorgang.kennzeichen", TargetField.Type.TEXT),
              field("vorgang.federfuehrung", TargetField.Type.TEXT),
              field("vorgang.aktenfuehrung", TargetField.Type.TEXT),
              field("vorgang.bemerkung", TargetField.Type.TEXT),
              field("vorgang.typ", TargetField.Type.TEXT),
              required("vorgang.laufzeitBeginn", TargetField.Type.DATE),
              field("vorgang.laufzeitEnde", TargetField.Type.DATE),
              required("dokument.betreff", TargetField.Type.TEXT),
              field("dokument.fremdesZeichen", TargetField.Type.TEXT),
              required("dokument.posteingang", TargetField.Type.DATE),
              field("dokument.datum", TargetField.Type.DATE),
              field("dokument.typ", TargetField.Type.TEXT),
              field("kontakte[].rolle", TargetField.Type.TEXT),
              field("kontakte[].institution", TargetField.Type.TEXT),
              field("kontakte[].titel", TargetField.Type.TEXT),
              field("kontakte[].familienname", TargetField.Type.TEXT),
              field("kontakte[].vorname", TargetField.Type.TEXT),
              field("kontakte[].strasse", TargetField.Type.TEXT),
              field("kontakte[].hausnummer", TargetField.Type.TEXT),
              field("kontakte[].plz", TargetField.Type.TEXT),
              field("kontakte[].ort", TargetField.Type.TEXT),
              field("kontakte[].zusatz", TargetField.Type.TEXT),
              field("kontakte[].email", TargetField.Type.TEXT),
              field("kontakte[].telefon", TargetField.Type.TEXT),
              field("kontakte[].geburtsdatum", TargetField.Type.DATE))
          .toList();

  @Override
  public Outcome<TargetFormat.Written> write(
      TargetFormat format, List<ObjectNode> records, Form.Writing writing) {
    return new XdomeaWriter(format, this, writing.scope())
        .write(writing.fileName(), records.getFirst());
  }

  /** The known fields, narrowed by those declared of the same name, and the rest of them. */
  static List<TargetField> with(List<TargetField> narrowed, List<TargetField> declared) {
    var all = new ArrayList<>(narrowed);
    declared.stream().filter(field -> !isKnown(field.name())).forEach(all::add);
    return List.copyOf(all);
  }

  /** Whether the standard has its own place for a field of that name. */
  static boolean isKnown(String name) {
    return RESERVED.stream().anyMatch(name::startsWith);
  }

  private static TargetField required(String name, TargetField.Type type) {
    return made(name, type, true);
  }

  private static TargetField field(String name, TargetField.Type type) {
    return made(name, type, false);
  }

  private static TargetField made(String name, TargetField.Type type, boolean required) {
    return new TargetField(
        name,
        Wording.german().say("xdomea." + name.replace("[]", "")),
        type,
        null,
        required,
        type == TargetField.Type.CODE ? APPRAISALS : List.of(),
        null,
        null,
        null,
        null,
        null);
  }
}
