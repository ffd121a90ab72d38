package de.zubringer.catalogue.xdomea;

import de.zubringer.kernel.Wording;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Writes Abgabe.Abgabe.0401: the one message whose purpose is handing over complete records when
 * they go from one system to another ("Systemwechsel"), with Aktenplan, Aussonderungsart and files.
 * Sequences follow the XSD of the standard, versions 3.0.0 and 3.1.0.
 */
public final class XdomeaMessage {
  public static final String NAME = "Abgabe.Abgabe.0401";

  private static final String TYPE = "0401";
  private static final String PRODUCT = "Zubringer";
  private static final String YES = "1";
  private static final String NO = "0";

  /** Elektronisch, of urn:xoev-de:xdomea:codeliste:medium 1.0. */
  private static final String ELECTRONIC = "001";

  private static final String FORMATS = "urn:xoev-de:xdomea:codeliste:dateiformat";
  private static final String FORMATS_VERSION = "1.0";

  /**
   * What a message is made of.
   *
   * @param journey number of the journey: of the process, and what all ids come from
   * @param receivedAt moment with offset; the message bears it so that a repetition is the same
   * @param leistung name of the Leistung
   * @param fields values by the names of {@link XdomeaFields}, as texts
   * @param application the application in its forms, the one it came in first
   * @param extension values without a place of their own in the standard
   */
  public record Handover(
      String journey,
      String receivedAt,
      String leistung,
      JsonNode fields,
      List<RecordFile> application,
      List<Enclosure> enclosures,
      List<ExtensionGroup> extension) {}

  /** A file of the applicant. */
  public record Enclosure(String title, RecordFile file) {}

  /**
   * Values under one heading.
   *
   * @param name empty for those that stand alone
   */
  public record ExtensionGroup(String name, String description, List<ExtensionField> fields) {}

  /** A value with its technical name and what a person calls it. */
  public record ExtensionField(String name, String label, String text) {}

  private final Handover from;
  private final XmlOut out;

  private XdomeaMessage(XdomeaVersion version, Handover from) {
    this.from = from;
    this.out = new XmlOut(NAME, version.namespace());
  }

  /** Of all groups a message must have, those the fields fill; the rest is always there. */
  public static byte[] write(XdomeaVersion version, Handover handover) {
    var message = new XdomeaMessage(version, handover);
    message.head();
    message.out.group("Schriftgutobjekt", () -> message.out.group("Akte", message::akte));
    return message.out.end();
  }

  private void head() {
    out.group(
        "Kopf",
        () -> {
          out.value("ProzessID", from.journey());
          out.code("Nachrichtentyp", TYPE, "", "");
          out.value("Erstellungszeitpunkt", from.receivedAt());
          out.group("Absender", () -> office("absender"));
          out.group("Empfaenger", () -> office("empfaenger"));
          out.group("SendendesSystem", () -> out.value("Produktname", PRODUCT));
          out.value("Importbestaetigung", YES);
          out.value("Empfangsbestaetigung", NO);
        });
  }

  private void office(String which) {
    out.group(
        "Behoerdenkennung",
        () -> out.code("Behoerdenschluessel", text(which + ".kennung"), "", ""));
    out.group("Institution", () -> out.value("Name", text(which + ".name")));
    out.group("Organisationseinheit", () -> out.value("Name", text(which + ".einheit")));
  }

  private void akte() {
    identity("akte", "");
    general("akte");
    archival();
    out.value("Typ", text("akte.typ"));
    period("akte");
    out.group("Akteninhalt", () -> out.group("Vorgang", this::vorgang));
  }

  private void vorgang() {
    identity("vorgang", YES);
    general("vorgang");
    archival();
    out.value("Typ", text("vorgang.typ"));
    period("vorgang");
    out.group("Dokument", this::dokument);
    for (var contact : at("kontakte")) {
      out.group("Kontakt", () -> new XdomeaContact(out, contact).write());
    }
    out.group("AnwendungsspezifischeErweiterung", this::extension);
  }

  private void identity(String what, String number) {
    out.group(
        "Identifikation",
        () -> {
          out.value("ID", RecordFile.id(from.journey(), what).toString());
          out.value("NummerImUebergeordnetenContainer", number);
        });
  }

  private void general(String what) {
    out.group(
        "AllgemeineMetadaten",
        () -> {
          out.value("Betreff", text(what + ".betreff"));
          out.value("Kennzeichen", text(what + ".kennzeichen"));
          out.value("Federfuehrung", text(what + ".federfuehrung"));
          out.value("Aktenfuehrung", text(what + ".aktenfuehrung"));
          out.value("Bemerkung", text(what + ".bemerkung"));
          out.code("Medium", ELECTRONIC, "", "");
          out.group(
              "Aktenplaneinheit",
              () -> {
                out.value("Kennzeichen", text("akte.aktenplan"));
                out.value("BetreffKurz", text("akte.aktenplanBetreff"));
              });
        });
  }

  /** Akte and Vorgang have the same: what is decided for the one holds for the other. */
  private void archival() {
    out.group(
        "ArchivspezifischeMetadaten",
        () -> {
          out.group(
              "Aufbewahrungsdauer",
              () -> out.value("AnzahlJahre", text("akte.aufbewahrungsdauer")));
          out.group(
              "Aussonderungsart",
              () -> out.code("Aussonderungsart", text("akte.aussonderungsart"), "", ""));
        });
  }

  private void period(String what) {
    out.group(
        "Laufzeit",
        () -> {
          out.value("Beginn", text(what + ".laufzeitBeginn"));
          out.value("Ende", text(what + ".laufzeitEnde"));
        });
  }

  private void dokument() {
    identity("dokument", YES);
    out.group("AllgemeineMetadaten", () -> out.value("Betreff", text("dokument.betreff")));
    out.value("FremdesGeschaeftszeichen", text("dokument.fremdesZeichen"));
    out.value("Posteingangsdatum", text("dokument.posteingang"));
    out.value("DatumDesSchreibens", text("dokument.datum"));
    out.value("Typ", text("dokument.typ"));
    version(from.application());
    for (int i = 0; i < from.enclosures().size(); i++) {
      var number = Integer.toString(i + 1);
      var enclosure = from.enclosures().get(i);
      out.group("Anlage", () -> enclosure(enclosure, number));
    }
  }

  private void enclosure(Enclosure enclosure, String number) {
    out.group("Identifikation", () -> out.value("ID", enclosure.file().id().toString()));
    out.group("AllgemeineMetadaten", () -> out.value("Betreff", enclosure.title()));
    version(List.of(enclosure.file()));
    out.value("Nummer", number);
  }

  private void version(List<RecordFile> formats) {
    out.group(
        "Version",
        () -> {
          out.value("Nummer", YES);
          formats.forEach(file -> out.group("Format", () -> format(file)));
        });
  }

  private void format(RecordFile file) {
    var unknown = say("xdomea.unknown");
    out.code("Name", file.code(), FORMATS, FORMATS_VERSION);
    if (file.code().equals(RecordFile.OTHER)) {
      out.value("SonstigerName", file.ending().isEmpty() ? unknown : file.ending());
    }
    out.value("Version", unknown);
    out.group(
        "Primaerdokument",
        () -> {
          out.value("Dateiname", file.name());
          out.value("DateinameOriginal", file.original());
        });
  }

  private void extension() {
    if (from.extension().isEmpty()) {
      return;
    }
    out.value("Kennung", from.leistung());
    out.value("Name", say("xdomea.extension"));
    from.extension().stream()
        .filter(group -> !group.name().isEmpty())
        .forEach(
            group ->
                out.group(
                    "Feldgruppe",
                    () -> {
                      out.value("Name", group.name());
                      out.value("Beschreibung", group.description());
                      group.fields().forEach(this::field);
                    }));
    from.extension().stream()
        .filter(group -> group.name().isEmpty())
        .forEach(group -> group.fields().forEach(this::field));
  }

  private void field(ExtensionField field) {
    out.group(
        "Feld",
        () -> {
          out.value("Name", field.name());
          out.value("Beschreibung", field.label());
          out.value("Wert", field.text());
        });
  }

  private String text(String path) {
    return at(path).asString("");
  }

  private JsonNode at(String path) {
    JsonNode node = from.fields();
    for (var step : path.split("\\.", -1)) {
      node = node.path(step);
    }
    return node.isNull() ? MissingNode.getInstance() : node;
  }

  private static String say(String key) {
    return Wording.german().say(key);
  }
}
