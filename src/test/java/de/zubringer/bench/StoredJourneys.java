package de.zubringer.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills a database with journeys as a Land leaves them in years: {@value #MUNICIPALITIES}
 * administrations, the largest with a tenth of all, six Leistungen, sixteen areas and three units
 * for each, nearly all delivered. Made by the database itself, in pieces, so that nothing is held
 * in memory; the same number gives the same journeys.
 */
public final class StoredJourneys {
  public static final int MUNICIPALITIES = 400;

  /** What a tenth of all journeys belongs to. */
  public static final String LARGEST = "990000000000";

  public static final List<String> LEISTUNGEN =
      List.of("hund", "gewerbe", "parken", "bauen", "wohngeld", "einbuergerung");

  private static final int PIECE = 250_000;

  private static final String MADE =
      """
      insert into zb_made
      select n, zb_id(n), m.key, l.id,
        case when n % 5 = 0 then 'rest' else 'fit-connect' end, s.state,
        now() - (:end - n) * interval '19 seconds', s.known,
        case when s.known then left(m.key, 10) || lpad((n / 7 % 16)::text, 2, '0') end,
        case when s.known then 'Ort ' || n / 7 % 16 end,
        case when s.known then 'stelle-' || l.number % 3 end,
        case when s.known then 'Stelle ' || l.number % 3 end
      from generate_series(:from, :to) n,
        lateral (select '99' || lpad(
          (case when n % 10 = 0 then 0 else hashint4(n) & 1023 end % 400 * 10000000::bigint)::text,
          10, '0') as key) m,
        lateral (select (hashint4(n + 7) & 65535) % 6 as number) i,
        lateral (select i.number,
          (array['hund','gewerbe','parken','bauen','wohngeld','einbuergerung'])[i.number + 1]
            as id) l,
        lateral (select state, state not in ('ARRIVED', 'REFUSED') as known from (
          select case when n % 200 = 1 then 'HELD' when n % 100 = 2 then 'REFUSED'
            when n % 500 = 3 then 'ADDRESSED' when n % 500 = 4 then 'ARRIVED'
            else 'DELIVERED' end as state) one) s
      """;

  private static final String FACETS =
      """
      insert into pipeline_facet (municipality, leistung, area, area_name, unit, unit_name)
      select distinct municipality, leistung, area, area_name, unit, unit_name from zb_made
      on conflict do nothing
      """;

  private static final String JOURNEYS =
      """
      insert into pipeline_journey (facet, journey, municipality, leika, leistung, channel, state,
        plan, snapshot, arrived_at, received_at, changed_at, area, area_name, unit,
        unit_name, target, target_name, accepted_at, receipt_kind, receipt_reference, steps)
      select f.facet, journey, municipality, '99102013104000', leistung, channel, state,
        leistung || ' v2 (3f0a1b2c)', 1, at, at, at, t.area, t.area_name, t.unit, t.unit_name,
        'fachverfahren', 'Fachverfahren', case when known then at end,
        case when state = 'DELIVERED' then 'ID' end,
        case when state = 'DELIVERED' then 'A-' || n end, 5
      from zb_made t join pipeline_facet f using (municipality, leistung)
      where f.area is not distinct from t.area and f.unit is not distinct from t.unit
      """;

  private final JdbcClient sql;

  public StoredJourneys(JdbcClient sql) {
    this.sql = sql;
  }

  /** The mark under which every journey is found whose number is the same modulo so many. */
  public static String mark(int group) {
    return "%032x".formatted(group);
  }

  /**
   * Adds so many with their business keys, the newest arriving now, and their steps if wanted. The
   * indexes are made anew behind it, which is how one loads millions.
   */
  public void add(int count, int first, boolean withRest) {
    var indexes =
        sql.sql(
                """
                select indexname as name, indexdef as definition from pg_indexes
                where tablename in ('pipeline_journey', 'pipeline_key', 'pipeline_step')
                  and indexname not like '%_pkey'
                """)
            .query(Index.class)
            .list();
    indexes.forEach(index -> sql.sql("drop index " + index.name()).update());
    sql.sql("alter table pipeline_key disable trigger all").update();
    sql.sql("alter table pipeline_step disable trigger all").update();
    fill(count, first, withRest);
    sql.sql("alter table pipeline_key enable trigger all").update();
    sql.sql("alter table pipeline_step enable trigger all").update();
    indexes.forEach(index -> sql.sql(index.definition()).update());
    for (var table : List.of("pipeline_journey", "pipeline_key", "pipeline_step")) {
      sql.sql("vacuum analyze " + table).update();
    }
  }

  private record Index(String name, String definition) {}

  private void fill(int count, int first, boolean withRest) {
    for (var from = first; from < first + count; from += PIECE) {
      var to = Math.min(from + PIECE, first + count) - 1;
      journeys(from, to, first + count);
      keys(from, to);
      if (withRest) {
        steps(from, to);
      }
    }
  }

  private void journeys(int from, int to, int end) {
    sql.sql("truncate zb_made").update();
    for (var statement : List.of(MADE, FACETS, JOURNEYS)) {
      sql.sql(statement).param("from", from).param("to", to).param("end", end).update();
    }
  }

  /** Two keys for each: one of its own, one a thousand others share. */
  private void keys(int from, int to) {
    sql.sql(
            """
            insert into pipeline_key (journey, municipality, name, mark, arrived_at)
            select j.journey, j.municipality, k.name,
              decode(lpad(to_hex(k.mark), 32, '0'), 'hex'), j.arrived_at
            from (select n, journey, municipality, at as arrived_at from zb_made
              where n between :from and :to) j
            cross join lateral (values ('hund:chipnummer', n + 1000000000),
              ('hund:halter', n % 1000)) k (name, mark)
            """)
        .param("from", from)
        .param("to", to)
        .update();
  }

  private void steps(int from, int to) {
    sql.sql(
            """
            insert into pipeline_step (journey, municipality, seq, kind, at, note)
            select j.journey, j.municipality, k.seq, k.kind, j.arrived_at, ''
            from (select journey, municipality, at as arrived_at from zb_made
              where n between :from and :to) j
            cross join lateral (values (1, 'ARRIVED'), (2, 'OPENED'), (3, 'CHECKED'),
              (4, 'ADDRESSED'), (5, 'DELIVERED')) k (seq, kind)
            """)
        .param("from", from)
        .param("to", to)
        .update();
  }

  /** Ids as a random generator gives them, but the same each time. */
  public void prepare() {
    sql.sql(
            """
            create or replace function zb_id(n integer) returns uuid language sql immutable as $$
              select (overlay(md5('journey ' || n) placing '4' from 13 for 1))::uuid
            $$
            """)
        .update();
    sql.sql(
            """
            create unlogged table if not exists zb_made (n integer, journey uuid,
              municipality text, leistung text, channel text, state text, at timestamptz,
              known boolean, area text, area_name text, unit text, unit_name text)
            """)
        .update();
  }
}
