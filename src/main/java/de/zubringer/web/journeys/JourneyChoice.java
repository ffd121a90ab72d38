package de.zubringer.web.journeys;

import de.zubringer.access.Person;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.JourneyFilter;
import de.zubringer.pipeline.JourneyFilter.IdBeginning;
import de.zubringer.pipeline.JourneyFilter.KeyMark;
import de.zubringer.pipeline.JourneyPage;
import de.zubringer.pipeline.JourneyState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody asked the list for, read from the address; what does not fit counts as not asked.
 * The value of a business key never stands in an address, only its mark.
 *
 * @param id beginning of an id
 * @param municipality only somebody who sees several can choose one
 * @param field {@code <Leistung>:<id>} of the business key; empty: any
 * @param marks of the business key, in hex
 */
record JourneyChoice(
    String id,
    @Nullable JourneyState state,
    String leistung,
    @Nullable MunicipalityId municipality,
    String area,
    String unit,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String field,
    List<String> marks) {
  static final String PATH = "/sendungen";
  private static final int TEXT_MAX = 80;

  /** A value can be meant in as many ways as there are kinds. */
  private static final int MARKS_MAX = 5;

  /** Years an application can have come in. */
  private static final int YEAR_MIN = 2000;

  private static final int YEAR_MAX = 2999;

  private static final Pattern KEY = Pattern.compile("[0-9]{12}");
  private static final Pattern MARK = Pattern.compile("[0-9a-f]{32}");

  /** Only what this person may ask for. */
  static JourneyChoice of(Person person, Map<String, String> asked) {
    var own = person.municipality();
    var named = clean(asked.getOrDefault("kommune", ""));
    var chosen = KEY.matcher(named).matches() ? new MunicipalityId(new Ars(named)) : null;
    var municipality = own == null ? chosen : own;
    var reads = municipality != null && person.readsContentOf(municipality);
    return new JourneyChoice(
        clean(asked.getOrDefault("text", "")),
        state(asked.getOrDefault("stand", "")).orElse(null),
        clean(asked.getOrDefault("leistung", "")),
        municipality,
        municipality == null ? "" : clean(asked.getOrDefault("ort", "")),
        municipality == null ? "" : clean(asked.getOrDefault("stelle", "")),
        day(asked.get("von")),
        day(asked.get("bis")),
        reads ? clean(asked.getOrDefault("feld", "")) : "",
        reads ? marks(asked.getOrDefault("marke", "")) : List.of());
  }

  /** Empty if nothing can be found: what was typed begins no id. */
  Optional<JourneyFilter> filter() {
    var beginning = IdBeginning.of(id);
    return !id.isEmpty() && beginning.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new JourneyFilter(
                municipality,
                state,
                orNull(leistung),
                orNull(area),
                orNull(unit),
                from == null ? null : begin(from),
                to == null ? null : begin(to.plusDays(1)),
                beginning.orElse(null),
                marks.stream().map(hex -> new KeyMark(field, hex)).toList()));
  }

  /** Whether it leaves anything out of what this person sees. */
  boolean filters(Person person) {
    var shown = parameters();
    if (person.municipality() != null) {
      shown.remove("kommune");
    }
    return !shown.isEmpty();
  }

  JourneyChoice with(String keyField, List<KeyMark> keys) {
    return new JourneyChoice(
        id,
        state,
        leistung,
        municipality,
        area,
        unit,
        from,
        to,
        keyField,
        keys.stream().map(KeyMark::hex).toList());
  }

  /** What is asked for, by name of the parameter; without what is not. */
  Map<String, String> parameters() {
    var all = new LinkedHashMap<String, String>();
    all.put("text", id);
    all.put("stand", state == null ? "" : JourneyLines.word(state));
    all.put("leistung", leistung);
    all.put("kommune", municipality == null ? "" : municipality.toString());
    all.put("ort", area);
    all.put("stelle", unit);
    all.put("von", from == null ? "" : from.toString());
    all.put("bis", to == null ? "" : to.toString());
    all.put("feld", marks.isEmpty() ? "" : field);
    all.put("marke", String.join(".", marks));
    all.values().removeIf(String::isEmpty);
    return all;
  }

  /** The same list from a place on. */
  String address(JourneyPage.Place place) {
    var all = parameters();
    if (place.after() != null) {
      all.put("nach", place.after());
    }
    if (place.before() != null) {
      all.put("vor", place.before());
    }
    var address = UriComponentsBuilder.fromPath(PATH);
    all.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(all).toUriString();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return German.sentDay(text)
        .filter(day -> day.getYear() >= YEAR_MIN && day.getYear() <= YEAR_MAX)
        .orElse(null);
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(LegalTime.ZONE).toInstant();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static List<String> marks(String text) {
    return Arrays.stream(text.split("\\."))
        .filter(mark -> MARK.matcher(mark).matches())
        .limit(MARKS_MAX)
        .toList();
  }

  private static Optional<JourneyState> state(String word) {
    return Arrays.stream(JourneyState.values())
        .filter(one -> JourneyLines.word(one).equals(word))
        .findFirst();
  }

  /** Control characters mean nothing in a search, and the database refuses one of them. */
  private static String clean(String text) {
    var clean = text.replaceAll("\\p{Cntrl}", "").strip();
    return clean.substring(0, Math.min(clean.length(), TEXT_MAX));
  }
}
