package de.zubringer.catalogue.xdomea;

import tools.jackson.databind.JsonNode;

/** Somebody who takes part in a Vorgang. */
final class XdomeaContact {
  private static final String CHANNELS = "urn:de:xoev:codeliste:erreichbarkeit";
  private static final String CHANNELS_VERSION = "3";
  private static final String EMAIL = "01";
  private static final String PHONE = "02";

  private final XmlOut out;
  private final JsonNode from;

  XdomeaContact(XmlOut out, JsonNode from) {
    this.out = out;
    this.from = from;
  }

  void write() {
    out.group("Institution", () -> out.value("Name", text("institution")));
    out.group(
        "Name",
        () -> {
          out.value("Titel", text("titel"));
          out.group("Familienname", () -> out.value("Name", text("familienname")));
          out.group("Vorname", () -> out.value("Name", text("vorname")));
        });
    out.group(
        "Anschrift",
        () -> {
          out.value("Strasse", text("strasse"));
          out.value("Hausnummer", text("hausnummer"));
          out.value("Postleitzahl", text("plz"));
          out.value("Ort", text("ort"));
          out.value("Zusatz", text("zusatz"));
        });
    channel(EMAIL, text("email"));
    channel(PHONE, text("telefon"));
    out.code("Rolle", text("rolle"), "", "");
    out.group("Geburt", () -> out.value("Datum", text("geburtsdatum")));
  }

  private void channel(String kind, String address) {
    if (!address.isEmpty()) {
      out.group(
          "Kommunikation",
          () -> {
            out.code("Kanal", kind, CHANNELS, CHANNELS_VERSION);
            out.value("Kennung", address);
          });
    }
  }

  private String text(String name) {
    return from.path(name).asString("");
  }
}
