package de.zubringer.responsibility.xzufi;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Body;
import de.zubringer.responsibility.xzufi.BodyFinder.Found;
import de.zubringer.responsibility.xzufi.XzufiObject.Address;
import de.zubringer.responsibility.xzufi.XzufiObject.Unit;
import de.zubringer.workspace.Spreadsheet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What of a message is no rule, as tables: nothing that was understood gets lost. */
final class DraftTables {
  private DraftTables() {}

  static void put(
      SortedMap<String, byte[]> files,
      String start,
      Catalogue catalogue,
      Claims claims,
      List<Finding> findings) {
    files.put(start + "-stellen.csv", units(catalogue, claims));
    files.put(start + "-leistungen.csv", leistungen(catalogue));
    files.put(start + "-zustaendigkeiten.csv", responsibilities(catalogue));
    files.put(start + "-ausgelassen.csv", leftOut(catalogue, findings));
    if (!catalogue.areas().isEmpty()) {
      files.put(start + "-gebiete.csv", areas(catalogue));
    }
    if (!catalogue.services().isEmpty()) {
      files.put(start + "-onlinedienste.csv", services(catalogue));
    }
  }

  private static byte[] units(Catalogue catalogue, Claims claims) {
    var sheet =
        new Spreadsheet(
            "id",
            "vergeben_von",
            "name",
            "uebergeordnet",
            "weitere_ids",
            "ars",
            "zugeordnet_ueber",
            "strasse",
            "plz",
            "ort",
            "erreichbar",
            "gueltig_von",
            "gueltig_bis");
    for (var unit : catalogue.units()) {
      sheet.row(unit(unit, claims.body(unit)));
    }
    return sheet.bytes();
  }

  private static List<String> unit(Unit unit, Optional<Found> body) {
    var none = new Address("", "", "", "", "", "");
    var address = unit.addresses().isEmpty() ? none : unit.addresses().getFirst();
    return List.of(
        unit.id().text(),
        unit.id().agency(),
        unit.name(),
        unit.parent().text(),
        joined(unit.furtherIds().stream().map(Identifier::text).toList()),
        body.map(Found::body).map(Body::ars).map(Objects::toString).orElse(""),
        body.map(found -> found.certain() ? "schluessel" : "name").orElse("offen"),
        (address.street() + " " + address.number()).strip(),
        address.zip(),
        address.city(),
        joined(unit.contacts().stream().map(one -> one.channel() + " " + one.value()).toList()),
        day(unit.span().from()),
        day(unit.span().to()));
  }

  private static byte[] leistungen(Catalogue catalogue) {
    var sheet = new Spreadsheet("id", "vergeben_von", "leika", "name");
    for (var one : catalogue.leistungen()) {
      sheet.row(one.id().text(), one.id().agency(), joined(one.leika()), one.name());
    }
    return sheet.bytes();
  }

  private static byte[] responsibilities(Catalogue catalogue) {
    var sheet =
        new Spreadsheet(
            "id",
            "vergeben_von",
            "stelle",
            "leistung",
            "gebiete",
            "rolle",
            "gueltig_von",
            "gueltig_bis");
    for (var located : catalogue.responsibilities()) {
      var one = located.object();
      sheet.row(
          one.id().text(),
          one.id().agency(),
          one.unit().text(),
          one.leistung().text(),
          joined(one.areas().stream().map(Identifier::text).toList()),
          one.role(),
          day(one.span().from()),
          day(one.span().to()));
    }
    return sheet.bytes();
  }

  private static byte[] areas(Catalogue catalogue) {
    var sheet = new Spreadsheet("id", "vergeben_von", "schluessel", "name");
    for (var one : catalogue.areas()) {
      sheet.row(one.id().text(), one.id().agency(), one.key(), one.name());
    }
    return sheet.bytes();
  }

  private static byte[] services(Catalogue catalogue) {
    var sheet = new Spreadsheet("id", "vergeben_von", "name", "adressen");
    for (var one : catalogue.services()) {
      sheet.row(one.id().text(), one.id().agency(), one.name(), joined(one.links()));
    }
    return sheet.bytes();
  }

  private static byte[] leftOut(Catalogue catalogue, List<Finding> findings) {
    var sheet = new Spreadsheet("datei", "zeile", "was", "anzahl");
    for (var reading : catalogue.readings()) {
      reading
          .unknown()
          .forEach((path, count) -> sheet.row(reading.file(), "", path, String.valueOf(count)));
    }
    for (var finding : findings) {
      var spot = finding.spot();
      sheet.row(
          spot == null ? "" : spot.file(),
          spot == null ? "" : String.valueOf(spot.line()),
          Wording.german().text(finding),
          "1");
    }
    return sheet.bytes();
  }

  private static String joined(List<String> texts) {
    return String.join(" ", texts);
  }

  private static String day(@Nullable Object day) {
    return Objects.toString(day, "");
  }
}
