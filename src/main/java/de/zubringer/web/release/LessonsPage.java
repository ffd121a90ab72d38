package de.zubringer.web.release;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Page;
import java.util.List;

/** Lehren: what administrations have learned, for those who come next. */
public record LessonsPage(List<LessonRow> lessons) implements Page {

  /** One of them; who wrote it is the administration, no person. */
  public record LessonRow(
      String day,
      String leistung,
      String administration,
      Badge kind,
      String concerns,
      String text) {}

  @Override
  public String title() {
    return say("lehren.titel");
  }
}
