package de.zubringer.web.release;

import de.zubringer.release.evaluation.Criterion;
import de.zubringer.release.evaluation.Lesson;
import de.zubringer.release.evaluation.Lessons;
import de.zubringer.release.evaluation.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Reads what forms of the evaluation send. */
final class SentNumbers {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}([.,]\\d{1,3})?");

  /** What nobody can reach, so that a target that is no number is refused as one. */
  private static final double UNREADABLE = -1;

  private SentNumbers() {}

  /** Those that have a target; an unreadable one stays in, to be refused. */
  static List<Criterion> criteria(Map<String, String> sent) {
    return Arrays.stream(Measure.values())
        .filter(measure -> !sent.getOrDefault(measure.word(), "").isBlank())
        .map(measure -> new Criterion(measure, number(sent.get(measure.word())).orElse(UNREADABLE)))
        .toList();
  }

  /** With comma or point; empty where nothing was sent, unreadable as a number out of range. */
  static Optional<Double> number(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    var plain = text.strip();
    return Optional.of(
        NUMBER.matcher(plain).matches() ? Double.parseDouble(plain.replace(',', '.')) : UNREADABLE);
  }

  static Measure measure(Map<String, String> sent) {
    return Arrays.stream(Measure.values())
        .filter(one -> one.word().equals(sent.get("kriterium")))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  static Lessons.Told lesson(Map<String, String> sent) {
    var kind = Lesson.Kind.of(sent.getOrDefault("art", ""));
    var concerns = Lesson.Concerns.of(sent.getOrDefault("betrifft", ""));
    if (kind.isEmpty() || concerns.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return new Lessons.Told(
        kind.get(), concerns.get(), sent.getOrDefault("stelle", ""), sent.getOrDefault("text", ""));
  }
}
