package de.zubringer.pipeline.record;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyFilter;
import de.zubringer.pipeline.JourneyPage;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Journeys;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages through what a filter finds, in both directions and always in the same order. */
public final class JourneySearch {
  /** A Landkreis has some fifty areas; a list to choose from that is longer helps nobody. */
  private static final int CHOICES_MAX = 500;

  private final JdbcClient sql;

  public JourneySearch(JdbcClient sql) {
    this.sql = sql;
  }

  /** A stretch of at most so many from a place on. */
  public JourneyPage page(JourneyFilter filter, JourneyPage.Place place, int size) {
    var before = Cursor.read(place.before());
    if (before != null) {
      return backwards(filter, before, size);
    }
    var after = Cursor.read(place.after());
    var found = find(new SearchStatement(filter, after, true, size + 1));
    var more = found.size() > size;
    var shown = more ? found.subList(0, size) : found;
    return new JourneyPage(
        List.copyOf(shown),
        more ? text(shown.getLast()) : null,
        after == null || shown.isEmpty() ? null : text(shown.getFirst()));
  }

  /** The stretch before a row; there is always one behind it. */
  private JourneyPage backwards(JourneyFilter filter, Cursor before, int size) {
    var found = find(new SearchStatement(filter, before, false, size + 1));
    var more = found.size() > size;
    var shown = (more ? found.subList(0, size) : found).reversed();
    return shown.isEmpty()
        ? page(filter, JourneyPage.Place.TOP, size)
        : new JourneyPage(
            List.copyOf(shown), text(shown.getLast()), more ? text(shown.getFirst()) : null);
  }

  private List<Journey> find(SearchStatement statement) {
    return sql.sql(statement.sql())
        .params(statement.arguments())
        .query(JourneyRows::journey)
        .list();
  }

  private static String text(Journey journey) {
    return Cursor.of(journey).text();
  }

  /** What an administration has had, by name; bounded. */
  List<JourneyFilter.Choice> choices(MunicipalityId municipality, JourneyFilter.Kind kind) {
    var column =
        switch (kind) {
          case AREA -> "area";
          case UNIT -> "unit";
        };
    return sql.sql(
            """
            select %1$s as id, coalesce(max(%1$s_name), %1$s) as name from pipeline_facet
            where municipality = ? and %1$s is not null
            group by %1$s order by 2, 1 limit ?
            """
                .formatted(column))
        .param(municipality.toString())
        .param(CHOICES_MAX)
        .query(JourneyFilter.Choice.class)
        .list();
  }

  /** How many are in which state; counting ends one beyond {@link Journeys#COUNTED_MAX}. */
  public Map<JourneyState, Long> counts(@Nullable MunicipalityId municipality) {
    var counts = new EnumMap<JourneyState, Long>(JourneyState.class);
    for (var state : JourneyState.values()) {
      counts.put(
          state,
          sql.sql(
                  """
                  select count(*) from (select from pipeline_journey
                    where state = :state%s limit :max) counted
                  """
                      .formatted(municipality == null ? "" : " and municipality = :municipality"))
              .param("state", state.name())
              .param("municipality", municipality == null ? "" : municipality.toString())
              .param("max", Journeys.COUNTED_MAX + 1)
              .query(Long.class)
              .single());
    }
    return counts;
  }
}
