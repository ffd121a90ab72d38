package de.zubringer.bench;

import static de.zubringer.bench.FitConnectBench.say;

import com.zaxxer.hikari.HikariDataSource;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.JourneyFilter;
import de.zubringer.pipeline.JourneyFilter.IdBeginning;
import de.zubringer.pipeline.JourneyFilter.KeyMark;
import de.zubringer.pipeline.JourneyPage.Place;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.record.JourneySearch;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists and searches over so many stored journeys, on a database as an installation has it. What is
 * asked for differs each time, so that no answer lies ready. Argument: how many (a million).
 */
public final class SearchBench {
  private static final int RUNS = 300;
  private static final int SIZE = 25;

  private final JourneySearch search;
  private final int stored;
  private final Random random = new Random(1);

  private SearchBench(JdbcClient sql, int stored) {
    this.search = new JourneySearch(sql);
    this.stored = stored;
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    Locale.setDefault(Locale.ROOT);
    var count = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
    try (var database = BenchSubscriber.database();
        var source = new HikariDataSource()) {
      source.setJdbcUrl(BenchSubscriber.fresh(database, "stored"));
      source.setUsername("postgres");
      Flyway.configure().dataSource(source).load().migrate();
      var sql = JdbcClient.create(source);
      var start = System.nanoTime();
      var stored = new StoredJourneys(sql);
      stored.prepare();
      stored.add(count, 1, false);
      say(
          "%d journeys stored in %.0f s, %d MB; load %s"
              .formatted(
                  count,
                  (System.nanoTime() - start) / 1e9,
                  sql.sql("select pg_database_size('stored') / 1048576").query(Long.class).single(),
                  BenchSubscriber.load()));
      new SearchBench(sql, count).run();
    }
  }

  private void run() {
    say("| Liste oder Suche | p50 ms | p95 ms | größte ms |\n| --- | --- | --- | --- |");
    measure("eine Kommune, alles", at(i -> of(anybody(), null, null, null, null)));
    measure("die größte Kommune, alles", at(i -> of(0, null, null, null, null)));
    measure("alle Kommunen", at(i -> JourneyFilter.of(null)));
    for (var state : JourneyState.values()) {
      measure("größte Kommune, Stand " + state, at(i -> of(0, state, null, null, null)));
    }
    measure(
        "alle Kommunen, Stand HELD", at(i -> JourneyFilter.of(null).inState(JourneyState.HELD)));
    measure("größte Kommune, Leistung", at(i -> of(0, null, leistung(), null, null)));
    measure("größte Kommune, Ort", at(i -> of(0, null, null, area(), null)));
    measure("größte Kommune, Stelle", at(i -> of(0, null, null, null, unit())));
    measure(
        "größte Kommune, HELD, Leistung, Ort, Stelle",
        at(i -> of(0, JourneyState.HELD, leistung(), area(), unit())));
    measure(
        "größte Kommune, Leistung und Stelle, die nie zusammenkommen",
        at(i -> of(0, null, "hund", null, "stelle-1")));
    measure("alle Kommunen, Leistung", at(i -> JourneyFilter.of(null).ofLeistung(leistung())));
    measure("größte Kommune, Woche irgendwann, Leistung", at(i -> week(leistung())));
    measure(
        "Suchbegriff, einer", at(i -> key(1_000_000_000 + 10 * (1 + random.nextInt(stored / 10)))));
    measure("Suchbegriff, den tausend teilen", at(i -> key(10 * random.nextInt(100))));
    measure("Kennung (acht Zeichen)", at(i -> id()));
    measure("größte Kommune, tief in der Liste vorwärts", deep(true));
    measure("größte Kommune, tief in der Liste rückwärts", deep(false));
    counts();
  }

  private void counts() {
    var nanos = new long[RUNS / 10];
    for (var i = 0; i < nanos.length; i++) {
      var start = System.nanoTime();
      search.counts(null);
      nanos[i] = System.nanoTime() - start;
    }
    row("Zahlen der Lage, alle Kommunen", nanos);
  }

  /** One question: what is asked for, and from which place on. */
  private record Asked(JourneyFilter filter, Place place) {}

  private void measure(String name, IntFunction<Asked> asking) {
    var nanos = new long[RUNS];
    for (var i = 0; i < RUNS; i++) {
      var asked = asking.apply(i);
      var start = System.nanoTime();
      search.page(asked.filter(), asked.place(), SIZE);
      nanos[i] = System.nanoTime() - start;
    }
    row(name, nanos);
  }

  private static void row(String name, long[] nanos) {
    Arrays.sort(nanos);
    var last = nanos.length - 1;
    say(
        "| %s | %.1f | %.1f | %.1f |"
            .formatted(name, ms(nanos[last / 2]), ms(nanos[last * 95 / 100]), ms(nanos[last])));
  }

  private static double ms(long nanos) {
    return nanos / 1e6;
  }

  private static IntFunction<Asked> at(IntFunction<JourneyFilter> filter) {
    return i -> new Asked(filter.apply(i), Place.TOP);
  }

  private IntFunction<Asked> deep(boolean forwards) {
    return i -> {
      var place = somewhere() + "_00000000-0000-4000-8000-000000000000";
      return new Asked(
          of(0, null, null, null, null),
          forwards ? new Place(place, null) : new Place(null, place));
    };
  }

  private Instant somewhere() {
    return Instant.now().minus(Duration.ofSeconds(19L * random.nextInt(stored)));
  }

  private JourneyFilter week(String leistung) {
    var from = somewhere();
    return new JourneyFilter(
        municipality(0),
        null,
        leistung,
        null,
        null,
        from,
        from.plus(Duration.ofDays(7)),
        null,
        List.of());
  }

  private JourneyFilter key(int number) {
    return new JourneyFilter(
        municipality(0),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(new KeyMark("", StoredJourneys.mark(number))));
  }

  private JourneyFilter id() {
    var text = "%08x".formatted(random.nextInt());
    return new JourneyFilter(
        municipality(0),
        null,
        null,
        null,
        null,
        null,
        null,
        IdBeginning.of(text).orElseThrow(),
        List.of());
  }

  private static JourneyFilter of(
      int number,
      @Nullable JourneyState state,
      @Nullable String leistung,
      @Nullable String area,
      @Nullable String unit) {
    return new JourneyFilter(
        municipality(number), state, leistung, area, unit, null, null, null, List.of());
  }

  private int anybody() {
    return random.nextInt(StoredJourneys.MUNICIPALITIES);
  }

  private String leistung() {
    return StoredJourneys.LEISTUNGEN.get(random.nextInt(StoredJourneys.LEISTUNGEN.size()));
  }

  private String area() {
    return "9900000000%02d".formatted(random.nextInt(16));
  }

  private String unit() {
    return "stelle-" + random.nextInt(3);
  }

  private static MunicipalityId municipality(int number) {
    return MunicipalityId.of("99%010d".formatted(number * 10_000_000L));
  }
}
