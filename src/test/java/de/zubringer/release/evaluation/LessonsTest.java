package de.zubringer.release.evaluation;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.audit.Author;
import de.zubringer.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class LessonsTest {
  private static final Author KIM = new Author("kim", "coordinator");

  @Autowired Lessons lessons;
  @Autowired JdbcClient sql;

  @BeforeEach
  @AfterEach
  void none() {
    sql.sql("delete from release_lesson").update();
  }

  @Test
  void thoseOfALeistungAreNotPushedOutByNewerOnesOfAnother() {
    var told =
        new Lessons.Told(
            Lesson.Kind.DIFFICULT, Lesson.Concerns.QUESTION, "Kasse", "Vorher anrufen");
    assertThat(lessons.tell(ERFURT, "hundesteuer-anmeldung", told, KIM)).isEmpty();
    sql.sql(
            """
            insert into release_lesson
              (municipality, leistung, lesson, kind, concerns, place, text, at, by_name, by_role)
            select municipality, 'gewerbeanmeldung', number, kind, concerns, place, text,
                   at + interval '1 day', by_name, by_role
            from release_lesson, generate_series(1, 2000) number
            """)
        .update();

    assertThat(lessons.of(ERFURT, "hundesteuer-anmeldung"))
        .extracting(Lesson::text)
        .containsExactly("Vorher anrufen");
    assertThat(lessons.all(ERFURT)).hasSize(2000);
  }
}
