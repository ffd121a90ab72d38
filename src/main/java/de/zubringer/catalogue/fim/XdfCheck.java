package de.zubringer.catalogue.fim;

import de.zubringer.kernel.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a message is built as XDatenfelder 2 and 3 build theirs. */
final class XdfCheck {
  private static final Set<String> IDENTIFICATION = Set.of("id", "version");

  /** What each Baukastenelement may say, in either version. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "identifikation",
          "name",
          "beschreibung",
          "definition",
          "bezug",
          "status",
          "freigabestatus",
          "statusGesetztAm",
          "statusGesetztDurch",
          "gueltigAb",
          "gueltigBis",
          "fachlicherErsteller",
          "versionshinweis",
          "freigabedatum",
          "veroeffentlichungsdatum",
          "letzteAenderung",
          "letzterBearbeiter",
          "bezeichnungEingabe",
          "bezeichnungAusgabe",
          "schemaelementart",
          "hilfetextEingabe",
          "hilfetextAusgabe",
          "stichwort",
          "relation");

  private static final Map<String, Set<String>> OF_KIND =
      Map.of(
          "stammdatenschema",
          Set.of(
              "hilfetext",
              "ableitungsmodifikationenStruktur",
              "ableitungsmodifikationenRepraesentation",
              "dokumentsteckbrief",
              "regel",
              "struktur"),
          "datenfeldgruppe",
          Set.of("art", "regel", "struktur"),
          "datenfeld",
          Set.of(
              "feldart",
              "datentyp",
              "praezisierung",
              "inhalt",
              "vorbefuellung",
              "werte",
              "codelisteReferenz",
              "codeKey",
              "nameKey",
              "helpKey",
              "maxSize",
              "mediaType",
              "regel"),
          "regel",
          Set.of("freitextRegel", "script", "skript", "typ", "param", "ziel", "fehler"));

  private static final Set<String> REPEATABLE =
      Set.of(
          "stichwort",
          "relation",
          "regel",
          "struktur",
          "mediaType",
          "bezug",
          "param",
          "ziel",
          "fehler");

  /** Values of {@code freigabestatus} in version 3. */
  private static final Set<String> STATES = Set.of("1", "2", "3", "4", "5", "6", "7", "8");

  private final Remarks remarks;
  private final Map<String, Long> seen = new HashMap<>();

  XdfCheck(Remarks remarks) {
    this.remarks = remarks;
  }

  /** Looks at a Baukastenelement and all inside. */
  void check(Element element) {
    var known = OF_KIND.getOrDefault(element.name(), Set.of());
    var counts = new HashMap<String, List<Element>>();
    for (var child : element.children()) {
      if (!EVERYWHERE.contains(child.name()) && !known.contains(child.name())) {
        remarks.add(Finding.warning("xdf-unknown", "", child.name(), label(element)), child);
      }
      counts.computeIfAbsent(child.name(), name -> new ArrayList<>()).add(child);
    }
    counts.forEach((name, some) -> once(element, name, some));
    identification(element);
    state(element);
    element.all("regel").forEach(this::check);
    element.all("struktur").forEach(this::structure);
  }

  private void once(Element element, String name, List<Element> some) {
    if (some.size() < 2 || REPEATABLE.contains(name)) {
      return;
    }
    var filled = some.stream().filter(Element::isFilled).toList();
    if (filled.size() > 1) {
      remarks.add(Finding.error("xdf-twice", "", name, label(element)), filled.get(1));
    } else {
      remarks.add(Finding.warning("xdf-twice-empty", "", name, label(element)), some.get(1));
    }
  }

  private void identification(Element element) {
    var identification = element.child("identifikation");
    if (identification.isEmpty()) {
      remarks.add(Finding.error("xdf-missing", "", "identifikation", label(element)), element);
      return;
    }
    var found = identification.get();
    found.children().stream()
        .filter(child -> !IDENTIFICATION.contains(child.name()))
        .forEach(
            child ->
                remarks.add(
                    Finding.warning("xdf-unknown", "", child.name(), label(element)), child));
    for (var name : List.of("id", "version")) {
      if (found.all(name).count() > 1) {
        remarks.add(
            Finding.error("xdf-twice", "", name, label(element)),
            found.all(name).skip(1).findFirst().orElse(found));
      }
    }
    var id = found.text("id");
    if (id.isEmpty()) {
      remarks.add(Finding.error("xdf-missing", "", "id", label(element)), found);
    } else if (!id.matches("[A-Za-z][A-Za-z0-9_.-]{0,59}")) {
      remarks.add(Finding.error("xdf-id", "", label(element)), found);
    } else {
      twice(element, id + " " + found.text("version"));
    }
  }

  /** The same element may stand at several places, but then it has to be the same. */
  private void twice(Element element, String id) {
    var before = seen.putIfAbsent(id, element.fingerprint());
    if (before != null && before != element.fingerprint()) {
      remarks.add(Finding.error("xdf-id-twice", "", id.strip()), element);
    }
  }

  private void state(Element element) {
    var state = element.code("freigabestatus");
    if (!state.isEmpty() && !STATES.contains(state)) {
      remarks.add(
          Finding.warning("xdf-state", "", label(element)),
          element.child("freigabestatus").orElse(element));
    }
  }

  private void structure(Element structure) {
    var inside = structure.child("enthaelt").map(Element::children).orElse(List.of());
    if (inside.size() != 1
        || !Set.of("datenfeld", "datenfeldgruppe").contains(inside.getFirst().name())) {
      remarks.add(Finding.error("xdf-structure", ""), structure);
      return;
    }
    if (!structure.text("anzahl").matches("\\d{1,6}:(\\d{1,6}|\\*)")) {
      remarks.add(Finding.error("xdf-times", "", label(inside.getFirst())), structure);
    }
    check(inside.getFirst());
  }

  /** How a person finds the element in the message. */
  static String label(Element element) {
    var id = element.child("identifikation").map(found -> found.text("id")).orElse("");
    var name = element.line("name");
    var shown = name.isEmpty() ? element.name() : name;
    var cut = shown.length() > 100 ? shown.substring(0, 99) + "…" : shown;
    return id.isEmpty() ? cut : id + " " + cut;
  }

  /** Ids of all fields and groups. */
  static Set<String> ids(Element element) {
    var ids = new HashSet<String>();
    element.child("identifikation").ifPresent(found -> ids.add(found.text("id")));
    inside(element).forEach(child -> ids.addAll(ids(child)));
    return ids;
  }

  private static Stream<Element> inside(Element element) {
    return element
        .all("struktur")
        .flatMap(structure -> structure.all("enthaelt"))
        .flatMap(contains -> contains.children().stream());
  }

  /** Whether a group contains itself. */
  static boolean isRecursive(Element element, Set<String> above) {
    var id = element.child("identifikation").map(found -> found.text("id")).orElse("");
    if (element.name().equals("datenfeldgruppe") && !id.isEmpty() && above.contains(id)) {
      return true;
    }
    var inside = new HashSet<>(above);
    inside.add(id);
    return inside(element).anyMatch(child -> isRecursive(child, inside));
  }
}
