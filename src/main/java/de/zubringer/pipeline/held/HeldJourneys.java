package de.zubringer.pipeline.held;

import static de.zubringer.pipeline.record.JourneyRows.column;

import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.record.Cursor;
import de.zubringer.pipeline.record.JourneyReader;
import de.zubringer.pipeline.record.JourneyRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The list of Klärung: held journeys, the one that waits longest first, by key and never by offset.
 */
@Repository
public class HeldJourneys {
  private static final String WHERE =
      """
      from pipeline_journey j where j.state = 'HELD'
        and (cast(:municipality as text) is null or j.municipality = :municipality)
        and (cast(:leistung as text) is null or j.leistung = :leistung)
        and (cast(:cause as text) is null or exists (
          select 1 from pipeline_finding f
          where f.journey = j.journey and f.seq = 1 and f.code = :cause))
      """;

  private final JdbcClient sql;
  private final JourneyReader reader;

  HeldJourneys(JdbcClient sql, JourneyReader reader) {
    this.sql = sql;
    this.reader = reader;
  }

  /**
   * A stretch of the list.
   *
   * @param next hand this back for the following one; null at the end
   */
  public record Stretch(List<JourneyDetail> journeys, @Nullable String next) {}

  public Stretch stretch(HeldFilter filter, @Nullable String after, int size) {
    var cursor = Cursor.read(after);
    var found =
        of(
                filter,
                """
                select j.*
                """
                    + WHERE
                    + """
                      and (cast(:at as timestamptz) is null
                           or (arrived_at, journey) > (:at, cast(:id as uuid)))
                    order by arrived_at, journey limit :limit
                    """)
            .param("at", cursor == null ? null : column(cursor.at()))
            .param("id", cursor == null ? null : cursor.id())
            .param("limit", size + 1)
            .query(JourneyRows::journey)
            .list();
    var more = found.size() > size;
    var shown = more ? found.subList(0, size) : found;
    return new Stretch(
        shown.stream().map(reader::detail).toList(),
        more ? Cursor.of(shown.getLast()).text() : null);
  }

  /** Ids of all of them, the one that waits longest first, up to a limit. */
  public List<JourneyId> ids(HeldFilter filter, int limit) {
    return of(filter, "select j.journey " + WHERE + " order by arrived_at, journey limit :limit")
        .param("limit", limit)
        .query((row, number) -> new JourneyId(row.getObject("journey", UUID.class)))
        .list();
  }

  /** How many each first finding holds, most first; whatever cause the filter names. */
  public Map<String, Long> causes(HeldFilter among) {
    var causes = new LinkedHashMap<String, Long>();
    of(
            new HeldFilter(among.municipality(), null, among.leistung()),
            """
            select f.code, count(*) as n from pipeline_journey j
            join pipeline_finding f on f.journey = j.journey and f.seq = 1
            where j.state = 'HELD'
              and (cast(:municipality as text) is null or j.municipality = :municipality)
              and (cast(:leistung as text) is null or j.leistung = :leistung)
              and (cast(:cause as text) is null or f.code = :cause)
            group by f.code order by n desc, f.code
            """)
        .query((row, number) -> causes.put(row.getString("code"), row.getLong("n")))
        .list();
    return causes;
  }

  private JdbcClient.StatementSpec of(HeldFilter filter, String statement) {
    var municipality = filter.municipality();
    return sql.sql(statement)
        .param("municipality", municipality == null ? null : municipality.toString())
        .param("leistung", filter.leistung())
        .param("cause", filter.cause());
  }
}
