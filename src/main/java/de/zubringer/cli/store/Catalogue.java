package de.zubringer.cli.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the database says about its own tables, those of the present schema. */
final class Catalogue {
  private static final String HISTORY = "flyway_schema_history";

  private final JdbcClient sql;

  Catalogue(Connection connection) {
    this.sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  /** Our tables, none before one that it refers to. */
  List<String> tables() {
    var all =
        sql.sql(
                """
                select relname from pg_class
                where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace
                  and relname <> ?
                order by relname collate "C"
                """)
            .param(HISTORY)
            .query(String.class)
            .list();
    var targets = references();
    var ordered = new LinkedHashSet<String>();
    var seen = new HashSet<String>();
    all.forEach(table -> visit(table, targets, seen, ordered));
    return new ArrayList<>(ordered);
  }

  private static void visit(
      String table, Map<String, List<String>> targets, Set<String> seen, Set<String> ordered) {
    if (seen.add(table)) {
      targets.getOrDefault(table, List.of()).forEach(it -> visit(it, targets, seen, ordered));
      ordered.add(table);
    }
  }

  private Map<String, List<String>> references() {
    var targets = new HashMap<String, List<String>>();
    sql.sql(
            """
            select conrelid::regclass::text as source, confrelid::regclass::text as target
            from pg_constraint
            where contype = 'f' and connamespace = current_schema()::regnamespace
            """)
        .query(
            (row, number) ->
                targets
                    .computeIfAbsent(row.getString("source"), it -> new ArrayList<>())
                    .add(row.getString("target")))
        .list();
    return targets;
  }

  /** Those that hold something. */
  List<String> columns(String table) {
    return sql.sql(
            """
            select attname from pg_attribute
            where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped
              and attgenerated = ''
            order by attnum
            """)
        .param(table)
        .query(String.class)
        .list();
  }

  boolean isEmpty(String table) {
    return sql.sql("select not exists (select 1 from %s)".formatted(table))
        .query(Boolean.class)
        .single();
  }

  /** Sequences of identity columns, as far as they were used. */
  List<Manifest.Sequence> sequences() {
    return sql.sql(
            """
            select tab.relname as table_name, att.attname as column_name, s.last_value
            from pg_depend dep
              join pg_class seq on seq.oid = dep.objid and seq.relkind = 'S'
              join pg_class tab on tab.oid = dep.refobjid
              join pg_attribute att on att.attrelid = tab.oid and att.attnum = dep.refobjsubid
              join pg_sequences s on s.schemaname = current_schema() and s.sequencename = seq.relname
            where dep.classid = 'pg_class'::regclass and dep.refclassid = 'pg_class'::regclass
              and seq.relnamespace = current_schema()::regnamespace and s.last_value is not null
            order by 1, 2
            """)
        .query(
            (row, number) ->
                new Manifest.Sequence(
                    row.getString("table_name"),
                    row.getString("column_name"),
                    row.getLong("last_value")))
        .list();
  }

  /** Whether our migrations ever ran here. */
  boolean hasHistory() {
    return sql.sql("select to_regclass(?) is not null")
        .param(HISTORY)
        .query(Boolean.class)
        .single();
  }

  /** Number and checksum of every migration: what the tables look like. */
  List<String> migrations() {
    return sql.sql(
            """
            select version || ':' || checksum from flyway_schema_history
            where success and version is not null order by version collate "C"
            """)
        .query(String.class)
        .list();
  }
}
