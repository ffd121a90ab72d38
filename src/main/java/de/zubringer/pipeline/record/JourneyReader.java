package de.zubringer.pipeline.record;

import static de.zubringer.pipeline.record.JourneyRows.column;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.JourneyFilter;
import de.zubringer.pipeline.JourneyPage;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Reason;
import de.zubringer.pipeline.receivers.ReceiverStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads journeys: lists by key, never by offset, and one with all that belongs to it. */
@Repository
public class JourneyReader {
  /** A page nobody reads to its end would only cost time. */
  public static final int PAGE_SIZE_MAX = 100;

  /** The page of operations shows the oldest; nobody reads more. */
  private static final int UNANSWERED_MAX = 200;

  /** In the words of the index that makes it fast however many journeys there are. */
  private static final String UNANSWERED =
      " where accepted_at is null and rejected_at is null and channel = 'fit-connect'"
          + " and state <> 'ERASED'";

  private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

  private final JdbcClient sql;
  private final ReceiverStore receivers;
  private final JsonMapper json;
  private final JourneySearch search;

  public JourneyReader(JdbcClient sql, ReceiverStore receivers, JsonMapper json) {
    this.sql = sql;
    this.receivers = receivers;
    this.json = json;
    this.search = new JourneySearch(sql);
  }

  public Optional<Journey> journey(JourneyId id) {
    return sql.sql("select * from pipeline_journey where journey = ?")
        .param(id.value())
        .query(JourneyRows::journey)
        .optional();
  }

  public JourneyPage page(JourneyFilter filter, JourneyPage.Place place, int size) {
    return search.page(filter, place, Math.clamp(size, 1, PAGE_SIZE_MAX));
  }

  public List<JourneyFilter.Choice> choices(MunicipalityId municipality, JourneyFilter.Kind kind) {
    return search.choices(municipality, kind);
  }

  public Map<JourneyState, Long> counts(@Nullable MunicipalityId municipality) {
    return search.counts(municipality);
  }

  public List<Journey> unanswered() {
    return sql.sql("select * from pipeline_journey" + UNANSWERED + " order by received_at limit ?")
        .param(UNANSWERED_MAX)
        .query(JourneyRows::journey)
        .list();
  }

  public long countUnanswered(Instant then) {
    return sql.sql("select count(*) from pipeline_journey" + UNANSWERED + " and received_at <= ?")
        .param(column(then))
        .query(Long.class)
        .single();
  }

  public long countHeldBy(String finding) {
    return sql.sql(
            """
            select count(distinct journey) from pipeline_journey
            join pipeline_finding using (journey) where state = 'HELD' and code = ?
            """)
        .param(finding)
        .query(Long.class)
        .single();
  }

  public Map<Ars, Long> openByArea(@Nullable MunicipalityId municipality) {
    var open = new HashMap<Ars, Long>();
    sql.sql(
            """
            select area, count(*) as n from pipeline_journey
            where (cast(:municipality as text) is null or municipality = :municipality)
              and area is not null and state in ('ARRIVED', 'ADDRESSED', 'HELD')
            group by area
            """)
        .param("municipality", digits(municipality))
        .query((row, number) -> open.put(new Ars(row.getString("area")), row.getLong("n")))
        .list();
    return open;
  }

  public JourneyDetail detail(Journey journey) {
    return new JourneyDetail(
        journey,
        of(journey, "select * from pipeline_step where journey = ? order by seq")
            .query(JourneyRows::step)
            .list(),
        findings(journey),
        reasons(journey),
        content(journey),
        receivers.of(journey.id()));
  }

  public List<ContentItem> content(Journey journey) {
    return of(journey, "select * from pipeline_content where journey = ? order by name")
        .query(JourneyRows::content)
        .list();
  }

  private Findings findings(Journey journey) {
    return Findings.of(
        of(journey, "select * from pipeline_finding where journey = ? order by seq")
            .query(JourneyRows::finding)
            .list());
  }

  private List<Reason> reasons(Journey journey) {
    return of(
            journey,
            "select address::text from pipeline_journey where journey = ? and address is not null")
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, REASONS))
        .orElse(List.of());
  }

  private JdbcClient.StatementSpec of(Journey journey, String statement) {
    return sql.sql(statement).param(journey.id().value());
  }

  private static @Nullable String digits(@Nullable MunicipalityId municipality) {
    return municipality == null ? null : municipality.toString();
  }
}
