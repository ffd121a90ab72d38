package de.zubringer.release.evaluation;

import de.zubringer.audit.Author;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.MunicipalityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrations have learned, for those who come next. */
@Component
public class Lessons {
  private static final int TEXT_MAX = 2000;
  private static final int PLACE_MAX = 200;

  /** More nobody reads on a page or in a table. */
  private static final int LESSONS_MAX = 2000;

  private static final Set<String> ROLES = Set.of("coordinator", "system-admin", "head");

  private final JdbcClient sql;
  private final InstantSource clock;

  Lessons(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What somebody wants to pass on. */
  public record Told(Lesson.Kind kind, Lesson.Concerns concerns, String place, String text) {}

  /** Of one administration or, with null, of all; the newest first. */
  public List<Lesson> all(@Nullable MunicipalityId owner) {
    return newest(owner, null);
  }

  /** Of one connection, the newest first. */
  public List<Lesson> of(MunicipalityId owner, String leistung) {
    return newest(owner, leistung);
  }

  private List<Lesson> newest(@Nullable MunicipalityId owner, @Nullable String leistung) {
    return sql.sql(
            """
            select * from release_lesson
            where (cast(:m as text) is null or municipality = :m)
              and (cast(:l as text) is null or leistung = :l)
            order by at desc, municipality, leistung, lesson limit :most
            """)
        .param("m", owner == null ? null : owner.toString())
        .param("l", leistung)
        .param("most", LESSONS_MAX)
        .query(Lessons::lesson)
        .list();
  }

  @Transactional
  public Findings tell(MunicipalityId owner, String leistung, Told told, Author by) {
    if (!ROLES.contains(by.role())) {
      return error("lesson-role");
    }
    if (told.text().isBlank()
        || told.text().length() > TEXT_MAX
        || told.place().length() > PLACE_MAX) {
      return error("lesson-text");
    }
    sql.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", "release-lesson" + owner + leistung)
        .query((row, number) -> 0)
        .list();
    insert(owner, leistung, told, by);
    return Findings.NONE;
  }

  private void insert(MunicipalityId owner, String leistung, Told told, Author by) {
    sql.sql(
            """
            insert into release_lesson
              (municipality, leistung, lesson, kind, concerns, place, text, at, by_name, by_role)
            select :m, :l, coalesce(max(lesson), 0) + 1, :k, :c, :p, :text, :t, :n, :r
            from release_lesson where municipality = :m and leistung = :l
            """)
        .param("m", owner.toString())
        .param("l", leistung)
        .param("k", told.kind().name())
        .param("c", told.concerns().name())
        .param("p", told.place().strip())
        .param("text", told.text().strip())
        .param("t", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
        .param("n", by.name())
        .param("r", by.role())
        .update();
  }

  private static Lesson lesson(ResultSet row, int number) throws SQLException {
    return new Lesson(
        MunicipalityId.of(row.getString("municipality")),
        row.getString("leistung"),
        row.getInt("lesson"),
        Lesson.Kind.valueOf(row.getString("kind")),
        Lesson.Concerns.valueOf(row.getString("concerns")),
        row.getString("place"),
        row.getString("text"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new Author(row.getString("by_name"), row.getString("by_role")));
  }

  private static Findings error(String code) {
    return Findings.of(Finding.error(code, ""));
  }
}
