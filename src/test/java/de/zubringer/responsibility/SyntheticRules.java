package de.zubringer.responsibility;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Kind;
import de.zubringer.responsibility.content.Conditions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Invented rules about all municipalities of Germany by their real keys: nested from the Land over
 * Kreis and Verband down to single municipalities and from groups of Leistungen down to one, dated
 * and overlapping.
 */
final class SyntheticRules {
  static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
  static final int DAYS = 9_000;

  private static final List<Integer> LEVELS = List.of(2, 5, 9, 12);
  private static final String TEXT = "Satz.";
  private static final List<String> KINDS = List.of("gemeinde");

  private final Random random;
  private final List<Place> places = new ArrayList<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private final List<String> areas;
  private final List<String> leistungen = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Map<RuleFile.Applies, RuleFile.Applies> applies = new HashMap<>();
  private final Map<LocalDate, LocalDate> days = new HashMap<>();
  private final Map<String, String> lands = new HashMap<>();

  SyntheticRules(long seed) {
    random = new Random(seed);
    for (var line : municipalities()) {
      var key = line.getField("ars");
      LEVELS.forEach(digits -> keys.add(key.substring(0, digits)));
      places.add(place(key, Integer.parseInt(line.getField("population"))));
    }
    areas = List.copyOf(keys);
  }

  /** So many rules for so many Leistungen in all areas. */
  static SyntheticRules of(int rules, int leistungen, long seed) {
    var made = new SyntheticRules(seed);
    for (int i = 0; i < leistungen; i++) {
      made.leistungen.add("99%03d%07d00".formatted(i % 100, i));
    }
    while (made.rules.size() < rules) {
      made.addRule();
    }
    return made;
  }

  List<Rule> rules() {
    return rules;
  }

  List<Place> places() {
    return places;
  }

  LeikaKey leistung() {
    return new LeikaKey(leistungen.get(random.nextInt(leistungen.size())));
  }

  Place place() {
    return places.get(random.nextInt(places.size()));
  }

  LocalDate day() {
    return FIRST_DAY.plusDays(random.nextInt(DAYS));
  }

  private static List<NamedCsvRecord> municipalities() {
    var file = SyntheticRules.class.getResourceAsStream("germany/municipalities.csv");
    try (var csv = CsvReader.builder().ofNamedCsvRecord(Objects.requireNonNull(file))) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Place place(String key, int population) {
    var body =
        new Body(
            new Ars(key),
            Kind.GEMEINDE,
            key,
            "",
            null,
            null,
            null,
            population,
            null,
            null,
            null,
            null);
    return new Place(body, "gemeinde", "verwaltungsgemeinschaft");
  }

  private void addRule() {
    var leistung = leistungen.get(random.nextInt(leistungen.size()));
    var key = areas.get(random.nextInt(areas.size()));
    var area = random.nextInt(100) < 20 ? key.substring(0, 2) : key;
    var pattern = random.nextInt(1000) == 0 ? leistung.substring(0, 5) : leistung;
    rules.add(rule("r" + rules.size(), pattern, area));
  }

  private Rule rule(String id, String pattern, String area) {
    var where = where(area);
    var from = day();
    var to = random.nextBoolean() ? null : from.plusDays(random.nextInt(3_000));
    var entry =
        new RuleFile.Entry(
            id,
            List.of(),
            "legalBody",
            where,
            "area",
            null,
            null,
            TEXT,
            null,
            "seen",
            null,
            null,
            random.nextInt(4) == 0 ? null : shared(from),
            to == null ? null : shared(to),
            null,
            null);
    return new Rule(
        Question.LEGAL_BODY,
        null,
        lands.computeIfAbsent(area.substring(0, 2), land -> land),
        pattern,
        where.areas(),
        where,
        Conditions.NONE,
        entry);
  }

  /** Rules of one area share what they say about it, as those of one file do. */
  private RuleFile.Applies where(String area) {
    var kinds = random.nextInt(3) == 0 ? KINDS : List.<String>of();
    @Nullable Integer min = random.nextInt(10) == 0 ? Integer.valueOf(10_000) : null;
    var areas = area.length() == 2 ? List.<String>of() : List.of(area);
    var made = new RuleFile.Applies(kinds, null, areas, min, null, List.of(), null);
    return applies.computeIfAbsent(made, same -> same);
  }

  private LocalDate shared(LocalDate day) {
    return days.computeIfAbsent(day, same -> same);
  }
}
