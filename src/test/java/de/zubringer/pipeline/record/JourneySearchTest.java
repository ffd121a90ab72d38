package de.zubringer.pipeline.record;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.bench.StoredJourneys;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.JourneyFilter;
import de.zubringer.pipeline.JourneyFilter.IdBeginning;
import de.zubringer.pipeline.JourneyFilter.KeyMark;
import de.zubringer.pipeline.JourneyPage;
import de.zubringer.pipeline.JourneyPage.Place;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every filter and combination finds what it should and reads no more than it shows. */
class JourneySearchTest {
  private static final int STORED = 200_000;
  private static final int SIZE = 25;
  private static final MunicipalityId LARGEST = MunicipalityId.of(StoredJourneys.LARGEST);
  private static final MunicipalityId SMALL = MunicipalityId.of("990070000000");
  private static final String AREA = "990000000003";

  /** Six Leistungen in sixteen areas and five states, a stretch of each. */
  private static final int ROWS_MAX = 16 * 6 * 5 * (SIZE + 1);

  private static JdbcClient sql = JdbcClient.create(TestDatabase.fresh());
  private static JourneySearch search = new JourneySearch(sql);

  @BeforeAll
  static void fill() {
    var stored = new StoredJourneys(sql);
    stored.prepare();
    stored.add(STORED, 1, false);
  }

  static Stream<JourneyFilter> filters() {
    var filters = new ArrayList<JourneyFilter>();
    for (var state :
        new @Nullable JourneyState[] {null, JourneyState.HELD, JourneyState.DELIVERED}) {
      for (var leistung : new @Nullable String[] {null, "bauen", "gibt-es-nicht"}) {
        filters.add(filter(null, state, leistung, null, null, List.of()));
        for (var area : new @Nullable String[] {null, AREA}) {
          for (var unit : new @Nullable String[] {null, "stelle-0", "stelle-1"}) {
            filters.add(filter(LARGEST, state, leistung, area, unit, List.of()));
          }
          filters.add(filter(LARGEST, state, leistung, area, null, marks("hund:halter", 10)));
        }
      }
      filters.add(filter(SMALL, state, null, null, null, List.of()));
      filters.add(filter(LARGEST, state, null, null, null, marks("", 1_000_000_010)));
    }
    return filters.stream();
  }

  @ParameterizedTest
  @MethodSource("filters")
  void findsTheNewestAndReadsNoMoreThanItShows(JourneyFilter filter) {
    var page = search.page(filter, Place.TOP, SIZE);

    assertThat(ids(page)).isEqualTo(bruteForce(filter, SIZE));
    var plan = plan(new SearchStatement(filter, null, true, SIZE + 1));
    assertThat(nodes(plan, JourneySearchTest::readWhole)).as("read whole: %s", plan).isZero();
    assertThat(nodes(plan, JourneySearchTest::rowsRead)).as("rows read").isLessThan(ROWS_MAX);
  }

  @ParameterizedTest
  @MethodSource("filters")
  void goesOnFromAnyPlaceInBothDirections(JourneyFilter filter) {
    var all = bruteForce(filter, SIZE * 3);
    var forwards = new ArrayList<UUID>();
    var page = search.page(filter, Place.TOP, SIZE);
    assertThat(page.previous()).isNull();
    forwards.addAll(ids(page));
    while (page.next() != null && forwards.size() < SIZE * 3) {
      page = search.page(filter, new Place(page.next(), null), SIZE);
      forwards.addAll(ids(page));
    }
    assertThat(forwards).isEqualTo(all);

    if (page.previous() != null) {
      page = search.page(filter, new Place(null, page.previous()), SIZE);
      assertThat(ids(page))
          .isEqualTo(
              all.subList(
                  forwards.size() > 2 * SIZE ? SIZE : 0,
                  ids(page).size() + (forwards.size() > 2 * SIZE ? SIZE : 0)));
      assertThat(page.next()).isNotNull();
    }
  }

  @Test
  void boundsATimeOnBothSides() {
    var middle = Instant.now().minus(Duration.ofDays(20));
    var filter =
        new JourneyFilter(
            LARGEST,
            null,
            "bauen",
            null,
            null,
            middle,
            middle.plus(Duration.ofDays(1)),
            null,
            List.of());
    var plan = plan(new SearchStatement(filter, null, true, SIZE + 1));

    assertThat(search.page(filter, Place.TOP, 100).journeys())
        .isNotEmpty()
        .allSatisfy(
            one -> assertThat(one.arrivedAt()).isBetween(middle, middle.plus(Duration.ofDays(1))));
    assertThat(nodes(plan, JourneySearchTest::readWhole)).isZero();
    assertThat(nodes(plan, JourneySearchTest::rowsRead)).isLessThan(ROWS_MAX);
  }

  @Test
  void findsAnIdByItsBeginningWithinTheOwnAdministrationOnly() {
    var id = bruteForce(filter(LARGEST, null, null, null, null, List.of()), 1).getFirst();
    var beginning = IdBeginning.of(id.toString().substring(0, 8)).orElseThrow();

    assertThat(ids(search.page(byId(LARGEST, beginning), Place.TOP, SIZE))).containsExactly(id);
    assertThat(ids(search.page(byId(null, beginning), Place.TOP, SIZE))).containsExactly(id);
    assertThat(ids(search.page(byId(SMALL, beginning), Place.TOP, SIZE))).isEmpty();
    assertThat(IdBeginning.of("abc")).isEmpty();
    assertThat(IdBeginning.of("Straße")).isEmpty();
    var plan = plan(new SearchStatement(byId(null, beginning), null, true, SIZE + 1));
    assertThat(nodes(plan, JourneySearchTest::readWhole)).isZero();
    assertThat(nodes(plan, JourneySearchTest::rowsRead)).isLessThan(100);
  }

  @Test
  void offersWhatAnAdministrationHasHad() {
    assertThat(search.choices(LARGEST, JourneyFilter.Kind.UNIT))
        .extracting(JourneyFilter.Choice::name)
        .containsExactly("Stelle 0", "Stelle 1", "Stelle 2");
    assertThat(search.choices(LARGEST, JourneyFilter.Kind.AREA)).hasSize(16);
  }

  private static JourneyFilter byId(@Nullable MunicipalityId who, IdBeginning beginning) {
    return new JourneyFilter(who, null, null, null, null, null, null, beginning, List.of());
  }

  private static JourneyFilter filter(
      @Nullable MunicipalityId who,
      @Nullable JourneyState state,
      @Nullable String leistung,
      @Nullable String area,
      @Nullable String unit,
      List<KeyMark> keys) {
    return new JourneyFilter(who, state, leistung, area, unit, null, null, null, keys);
  }

  private static List<KeyMark> marks(String name, int number) {
    return List.of(
        new KeyMark(name, StoredJourneys.mark(number)),
        new KeyMark(name, StoredJourneys.mark(0xABCDEF)));
  }

  private static List<UUID> ids(JourneyPage page) {
    return page.journeys().stream().map(one -> one.id().value()).toList();
  }

  private static List<UUID> bruteForce(JourneyFilter filter, int count) {
    var keys = filter.keys();
    return sql.sql(
            """
            select journey from pipeline_journey j
            where (cast(:m as text) is null or municipality = :m)
              and (cast(:s as text) is null or state = :s)
              and (cast(:l as text) is null or leistung = :l)
              and (cast(:a as text) is null or area = :a)
              and (cast(:u as text) is null or unit = :u)
              and (:any or exists (select from pipeline_key k where k.journey = j.journey
                and (:n = '' or k.name = :n) and k.mark = cast(:mark as bytea)))
            order by arrived_at desc, journey desc limit :count
            """)
        .param("m", filter.municipality() == null ? null : filter.municipality().toString())
        .param("s", filter.state() == null ? null : filter.state().name())
        .param("l", filter.leistung())
        .param("a", filter.area())
        .param("u", filter.unit())
        .param("any", keys.isEmpty())
        .param("n", keys.isEmpty() ? "" : keys.getFirst().name())
        .param(
            "mark", keys.isEmpty() ? new byte[0] : HexFormat.of().parseHex(keys.getFirst().hex()))
        .param("count", count)
        .query(UUID.class)
        .list();
  }

  private static JsonNode plan(SearchStatement statement) {
    var json =
        sql.sql("explain (analyze, timing off, format json) " + statement.sql())
            .params(statement.arguments())
            .query(String.class)
            .single();
    return JsonMapper.shared().readTree(json).get(0).path("Plan");
  }

  private static long nodes(JsonNode plan, ToLongFunction<JsonNode> counted) {
    return counted.applyAsLong(plan)
        + plan.path("Plans").values().stream().mapToLong(one -> nodes(one, counted)).sum();
  }

  private static long readWhole(JsonNode node) {
    var table = node.path("Relation Name").asString("");
    return node.path("Node Type").asString("").equals("Seq Scan")
            && (table.equals("pipeline_journey") || table.equals("pipeline_key"))
        ? 1
        : 0;
  }

  private static long rowsRead(JsonNode node) {
    return node.path("Relation Name").asString("").isEmpty()
        ? 0
        : Math.round(
            node.path("Actual Loops").asDouble(0)
                * (node.path("Actual Rows").asDouble(0)
                    + node.path("Rows Removed by Filter").asDouble(0)));
  }
}
