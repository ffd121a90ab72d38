package de.zubringer.pipeline.record;

import static de.zubringer.pipeline.record.JourneyRows.column;

import de.zubringer.pipeline.JourneyFilter;
import de.zubringer.pipeline.JourneyState;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a filter is answered: each kind of filter has an index in the order of the list, and what
 * several ranges of it yield is merged, never more than a stretch of each. Nothing is read whole.
 */
final class SearchStatement {
  private static final String NEWEST =
      " order by %1$s.arrived_at desc, %1$s.journey desc limit :count";
  private static final String OLDEST = " order by %1$s.arrived_at, %1$s.journey limit :count";

  private final JourneyFilter filter;
  private final @Nullable Cursor cursor;
  private final boolean older;
  private final Map<String, @Nullable Object> arguments = new HashMap<>();

  /**
   * A stretch of what the filter finds.
   *
   * @param cursor begins behind it; null at the top
   * @param older whether it goes on to older ones or back to newer ones
   */
  SearchStatement(JourneyFilter filter, @Nullable Cursor cursor, boolean older, int count) {
    this.filter = filter;
    this.cursor = cursor;
    this.older = older;
    arguments.put("count", count);
    put("municipality", filter.municipality());
    put("state", filter.state());
    put("leistung", filter.leistung());
    put("area", filter.area());
    put("unit", filter.unit());
    arguments.put("states", states());
    if (cursor != null) {
      arguments.put("at", column(cursor.at()));
      arguments.put("id", cursor.id());
    }
    if (filter.from() != null) {
      arguments.put("from", column(filter.from()));
    }
    if (filter.until() != null) {
      arguments.put("until", column(filter.until()));
    }
  }

  Map<String, @Nullable Object> arguments() {
    return arguments;
  }

  String sql() {
    if (filter.id() != null) {
      return byId(filter.id());
    }
    if (!filter.keys().isEmpty()) {
      return byKey();
    }
    if (filter.municipality() == null) {
      return filter.leistung() == null ? plain() : byLeistung();
    }
    return filter.leistung() == null && filter.area() == null && filter.unit() == null
        ? plain()
        : byFacet();
  }

  /** Of every combination and state that fits, a stretch. */
  private String byFacet() {
    return """
        select j.* from (
          select one.journey, one.arrived_at
          from pipeline_facet f cross join unnest(cast(:states as text[])) s (state)
          cross join lateral (
            select k.journey, k.arrived_at from pipeline_journey k
            where k.facet = f.facet and k.state = s.state%s%s) one
          where f.municipality = :municipality%s%s) p
        join pipeline_journey j using (journey)%s
        """
        .formatted(stretch("k"), order("k"), combination("f"), order("one"), order("j"));
  }

  /** Of all administrations, one range for each state. */
  private String byLeistung() {
    return """
        select j.* from (
          select one.journey, one.arrived_at from unnest(cast(:states as text[])) s (state)
          cross join lateral (
            select k.journey, k.arrived_at from pipeline_journey k
            where k.leistung = :leistung and k.state = s.state%s%s) one%s) p
        join pipeline_journey j using (journey)%s
        """
        .formatted(stretch("k"), order("k"), order("one"), order("j"));
  }

  private String plain() {
    return "select j.* from pipeline_journey j where true"
        + equal("j", "municipality", filter.municipality())
        + equal("j", "state", filter.state())
        + stretch("j")
        + order("j");
  }

  /** At most some dozens begin alike: these may be sorted. */
  private String byId(JourneyFilter.IdBeginning id) {
    arguments.put("low", id.low());
    arguments.put("high", id.high());
    return "select j.* from (select * from pipeline_journey where journey between :low and :high"
        + " offset 0) j where true"
        + equal("j", "municipality", filter.municipality())
        + equal("j", "state", filter.state())
        + combination("j")
        + stretch("j")
        + order("j");
  }

  private String byKey() {
    arguments.put(
        "names", filter.keys().stream().map(JourneyFilter.KeyMark::name).toArray(String[]::new));
    arguments.put(
        "marks",
        filter.keys().stream()
            .map(key -> HexFormat.of().parseHex(key.hex()))
            .toArray(byte[][]::new));
    return """
        select j.* from (
          select distinct one.journey, one.arrived_at
          from unnest(cast(:names as text[]), cast(:marks as bytea[])) m (name, mark)
          cross join lateral (
            select distinct k.arrived_at, k.journey from pipeline_key k
            join pipeline_journey w on w.journey = k.journey
            where k.municipality = :municipality and k.mark = m.mark
              and (m.name = '' or k.name = m.name)%s%s%s) one%s) p
        join pipeline_journey j using (journey)%s
        """
        .formatted(
            equal("w", "state", filter.state()) + combination("w"),
            stretch("k"),
            order("k"),
            order("one"),
            order("j"));
  }

  private String combination(String table) {
    return equal(table, "leistung", filter.leistung())
        + equal(table, "area", filter.area())
        + equal(table, "unit", filter.unit());
  }

  private static String equal(String table, String column, @Nullable Object value) {
    return value == null ? "" : " and " + table + "." + column + " = :" + column;
  }

  private String stretch(String table) {
    return (filter.from() == null ? "" : " and %s.arrived_at >= :from".formatted(table))
        + (filter.until() == null ? "" : " and %s.arrived_at < :until".formatted(table))
        + (cursor == null
            ? ""
            : " and (%1$s.arrived_at, %1$s.journey) %2$s (:at, :id)"
                .formatted(table, older ? "<" : ">"));
  }

  private String order(String table) {
    return (older ? NEWEST : OLDEST).formatted(table);
  }

  private String[] states() {
    var state = filter.state();
    return state == null
        ? Arrays.stream(JourneyState.values()).map(JourneyState::name).toArray(String[]::new)
        : new String[] {state.name()};
  }

  private void put(String name, @Nullable Object value) {
    arguments.put(name, value == null ? null : Objects.toString(value));
  }
}
