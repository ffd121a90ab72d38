package de.zubringer.responsibility;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Kind;
import de.zubringer.responsibility.content.Conditions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Invented rules about as many areas as Germany has municipalities: nested from the Land down to
 * single municipalities and from groups of Leistungen down to one, dated and overlapping.
 */
final class SyntheticRules {
  static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
  static final int DAYS = 9_000;

  private static final int LAENDER = 16;
  private static final int DISTRICTS = 25;
  private static final int ASSOCIATIONS = 9;
  private static final int MEMBERS = 3;
  private static final String TEXT = "Satz.";
  private static final List<String> KINDS = List.of("gemeinde");

  private final Random random;
  private final List<Place> places = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final List<String> leistungen = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Map<RuleFile.Applies, RuleFile.Applies> applies = new HashMap<>();
  private final Map<LocalDate, LocalDate> days = new HashMap<>();

  SyntheticRules(long seed) {
    random = new Random(seed);
    for (int land = 1; land <= LAENDER; land++) {
      add(Kind.LAND, "%02d".formatted(land));
    }
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

  private void add(Kind kind, String key) {
    keys.add(key);
    switch (kind) {
      case LAND -> {
        for (int i = 1; i <= DISTRICTS; i++) {
          add(Kind.LANDKREIS, key + "0%02d".formatted(i));
        }
      }
      case LANDKREIS -> {
        for (int i = 1; i <= ASSOCIATIONS; i++) {
          add(Kind.VERWALTUNGSGEMEINSCHAFT, key + "5%03d".formatted(i));
        }
      }
      case VERWALTUNGSGEMEINSCHAFT -> {
        for (int i = 1; i <= MEMBERS; i++) {
          add(Kind.GEMEINDE, key + "%03d".formatted(i));
        }
      }
      default -> places.add(place(key));
    }
  }

  private Place place(String key) {
    var body =
        new Body(
            new Ars(key),
            Kind.GEMEINDE,
            key,
            "",
            null,
            null,
            null,
            random.nextInt(40_000),
            null,
            null,
            null,
            null);
    return new Place(body, "gemeinde", "verwaltungsgemeinschaft");
  }

  private void addRule() {
    var leistung = leistungen.get(random.nextInt(leistungen.size()));
    var key = keys.get(random.nextInt(keys.size()));
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
        area.substring(0, 2),
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
