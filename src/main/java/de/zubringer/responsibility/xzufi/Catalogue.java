package de.zubringer.responsibility.xzufi;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.Spot;
import de.zubringer.responsibility.xzufi.XzufiObject.Area;
import de.zubringer.responsibility.xzufi.XzufiObject.Deletion;
import de.zubringer.responsibility.xzufi.XzufiObject.Leistung;
import de.zubringer.responsibility.xzufi.XzufiObject.OnlineService;
import de.zubringer.responsibility.xzufi.XzufiObject.Responsibility;
import de.zubringer.responsibility.xzufi.XzufiObject.Unit;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything understood of one or more messages; what has the same id is one thing. */
public final class Catalogue {
  private static final String LEIKA_URN = "urn:de:fim:leika:leistung:";

  /** One Land has some hundred thousand Zuständigkeiten. */
  private static final int OBJECTS_MAX = 2_000_000;

  private final Map<Identifier, Located<Leistung>> leistungen = new LinkedHashMap<>();
  private final Map<Identifier, Located<Unit>> units = new LinkedHashMap<>();
  private final Map<Identifier, Located<Area>> areas = new LinkedHashMap<>();
  private final Map<Identifier, Located<Responsibility>> responsibilities = new LinkedHashMap<>();
  private final Map<Identifier, Located<OnlineService>> services = new LinkedHashMap<>();
  private final Map<String, List<Leistung>> leistungenByText = new HashMap<>();
  private final Map<String, List<Unit>> unitsByText = new HashMap<>();
  private final Map<String, List<Area>> areasByText = new HashMap<>();
  private final List<XzufiReading> readings = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private int unnamed;
  private int objects;

  /** Reads a message to its end; its objects join those of the messages before. */
  public void read(String file, InputStream in) {
    finish(XzufiReader.read(file, in, object -> add(file, object)));
  }

  private void add(String file, XzufiObject object) {
    if (++objects > OBJECTS_MAX) {
      if (objects == OBJECTS_MAX + 1) {
        fault(file, object.line(), "xzufi-too-many", String.valueOf(OBJECTS_MAX));
      }
      return;
    }
    if (object instanceof Deletion deletion) {
      delete(file, deletion);
    } else if (object instanceof Responsibility responsibility) {
      addResponsibility(file, responsibility);
    } else if (object.id().isEmpty()) {
      fault(file, object.line(), "xzufi-id-missing");
    } else {
      addNamed(file, object);
    }
  }

  private void addNamed(String file, XzufiObject object) {
    switch (object) {
      case Leistung leistung -> put(leistungen, file, leistung);
      case Unit unit -> put(units, file, unit);
      case Area area -> put(areas, file, area);
      case OnlineService service -> put(services, file, service);
      case Responsibility responsibility -> put(responsibilities, file, responsibility);
      case Deletion deletion -> delete(file, deletion);
    }
  }

  /** In older messages only the unit around it has an id. */
  private void addResponsibility(String file, Responsibility responsibility) {
    if (responsibility.unit().isEmpty() || responsibility.leistung().isEmpty()) {
      fault(file, responsibility.line(), "xzufi-responsibility-loose");
    } else if (responsibility.id().isEmpty()) {
      var key = new Identifier(String.valueOf(++unnamed), file, "");
      responsibilities.put(key, new Located<>(file, responsibility));
    } else {
      put(responsibilities, file, responsibility);
    }
  }

  /** The same again says nothing new; something else under the same id nobody can decide. */
  private <T extends XzufiObject> void put(Map<Identifier, Located<T>> all, String file, T object) {
    var known = all.putIfAbsent(object.id(), new Located<>(file, object));
    if (known != null) {
      var same = Same.content(known.object(), object);
      var finding =
          same
              ? Finding.hint("xzufi-twice", "", object.id().text())
              : Finding.error("xzufi-contradiction", "", object.id().text(), known.place());
      findings.add(finding.at(new Spot(file, object.line())));
    }
  }

  private void delete(String file, Deletion deletion) {
    var removed =
        switch (deletion.kind()) {
          case "Leistung" -> leistungen.remove(deletion.id());
          case "Organisationseinheit" -> units.remove(deletion.id());
          case "Zustaendigkeit" -> responsibilities.remove(deletion.id());
          case "Onlinedienst" -> services.remove(deletion.id());
          default -> null;
        };
    if (removed == null) {
      findings.add(
          Finding.hint("xzufi-deletion-unknown", "", deletion.id().text())
              .at(new Spot(file, deletion.line())));
    }
  }

  private void finish(XzufiReading reading) {
    readings.add(reading);
    findings.addAll(reading.findings().list());
    leistungenByText.clear();
    leistungen().forEach(one -> index(leistungenByText, one.id().text(), one));
    unitsByText.clear();
    units().forEach(one -> index(unitsByText, one.id().text(), one));
    areasByText.clear();
    areas().forEach(one -> index(areasByText, one.id().text(), one));
  }

  private static <T> void index(Map<String, List<T>> byText, String text, T object) {
    byText.computeIfAbsent(text, key -> new ArrayList<>()).add(object);
  }

  public List<Leistung> leistungen() {
    return leistungen.values().stream().map(Located::object).toList();
  }

  public List<Unit> units() {
    return units.values().stream().map(Located::object).toList();
  }

  public List<Area> areas() {
    return areas.values().stream().map(Located::object).toList();
  }

  public List<OnlineService> services() {
    return services.values().stream().map(Located::object).toList();
  }

  /** With the file each stands in. */
  List<Located<Responsibility>> responsibilities() {
    return List.copyOf(responsibilities.values());
  }

  public List<XzufiReading> readings() {
    return List.copyOf(readings);
  }

  public Findings findings() {
    return Findings.of(findings);
  }

  Optional<Unit> unit(Identifier reference) {
    return only(unitsByText, reference);
  }

  /** Keys a reference leads to: its own text, or those of the Leistung it names. */
  List<LeikaKey> keysOf(Identifier reference) {
    var text = reference.text();
    var own = text.startsWith(LEIKA_URN) ? text.substring(LEIKA_URN.length()) : text;
    if (LeikaKey.isKey(own)) {
      return List.of(new LeikaKey(own));
    }
    return only(leistungenByText, reference).stream()
        .flatMap(leistung -> leistung.leika().stream())
        .filter(LeikaKey::isKey)
        .distinct()
        .map(LeikaKey::new)
        .toList();
  }

  Optional<Area> area(Identifier reference) {
    return only(areasByText, reference);
  }

  private static <T extends XzufiObject> Optional<T> only(
      Map<String, List<T>> byText, Identifier reference) {
    var found =
        byText.getOrDefault(reference.text(), List.of()).stream()
            .filter(object -> object.id().means(reference))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private void fault(String file, int line, String code, String... arguments) {
    findings.add(Finding.error(code, "", arguments).at(new Spot(file, line)));
  }

  /** An object and the file it stands in. */
  record Located<T extends XzufiObject>(String file, T object) {
    String place() {
      return file + ":" + object.line();
    }

    Finding at(Finding finding) {
      return finding.at(new Spot(file, object.line()));
    }
  }
}
