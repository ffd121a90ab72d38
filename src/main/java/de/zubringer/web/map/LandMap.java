package de.zubringer.web.map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.zubringer.kernel.Ars;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Outlines of the administrations and districts of Thüringen (see map/README.md), read once. */
public final class LandMap {
  private static final String FILE = "/de/zubringer/web/map/thueringen.csv";
  private static final LandMap THUERINGEN = read();

  private final Map<Ars, Outline> units;
  private final List<String> districts;

  private LandMap(Map<Ars, Outline> units, List<String> districts) {
    this.units = units;
    this.districts = districts;
  }

  /** A connected administration to be shown; the address is empty for who may not open it. */
  public record Connected(Ars ars, String name, String leistungen, String address) {}

  /** An SVG path and the middle of its largest part. */
  public record Outline(int x, int y, String path) {}

  public static LandMap thueringen() {
    return THUERINGEN;
  }

  /** The Land with these administrations standing out; one without outline is named only. */
  public MapPicture picture(List<Connected> connected) {
    var keys = connected.stream().map(Connected::ars).toList();
    var areas =
        units.entrySet().stream()
            .map(unit -> new MapPicture.Area(unit.getValue().path, keys.contains(unit.getKey())))
            .toList();
    var places = new ArrayList<MapPicture.Place>();
    for (var one : connected) {
      places.add(place(places.size() + 1, one));
    }
    return new MapPicture(areas, districts, List.copyOf(places));
  }

  /** The outline of every administration by its key, in drawing order. */
  public Map<Ars, Outline> outlines() {
    return units;
  }

  /** Outlines of the districts. */
  public List<String> districts() {
    return districts;
  }

  private MapPicture.Place place(int number, Connected one) {
    var outline = units.getOrDefault(one.ars, new Outline(-100, -100, ""));
    return new MapPicture.Place(
        number, one.name, one.leistungen, one.address, outline.x, outline.y);
  }

  private static LandMap read() {
    var units = new LinkedHashMap<Ars, Outline>();
    var districts = new ArrayList<String>();
    try (var lines = lines()) {
      lines.forEach(
          line -> {
            if (line.get(0).equals("unit")) {
              units.put(
                  new Ars(line.get(1)),
                  new Outline(
                      Integer.parseInt(line.get(3)), Integer.parseInt(line.get(4)), line.get(5)));
            } else {
              districts.add(line.get(5));
            }
          });
    }
    return new LandMap(units, List.copyOf(districts));
  }

  private static Stream<List<String>> lines() {
    var file = Objects.requireNonNull(LandMap.class.getResourceAsStream(FILE), FILE);
    var reader =
        CsvReader.builder()
            .fieldSeparator(';')
            .ofCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8));
    return reader.stream()
        .skip(1)
        .map(record -> record.getFields())
        .onClose(
            () -> {
              try {
                reader.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
