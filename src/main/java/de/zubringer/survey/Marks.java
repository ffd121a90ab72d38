package de.zubringer.survey;

import de.zubringer.municipality.Answer;
import de.zubringer.survey.Question.Standing;
import de.zubringer.survey.Question.State;
import de.zubringer.workspace.Document;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the survey keeps in a profile or connection beside the answers themselves.
 *
 * @param survey who answered what when, where the value stands elsewhere or there is none
 * @param asIs answers about how it is done today
 */
record Marks(Map<String, Mark> survey, Map<String, Answer> asIs) {
  static final Marks NONE = new Marks(Map.of(), Map.of());

  /**
   * An answer without its value.
   *
   * @param state {@code answered}, {@code none} (there is no such thing) or {@code unknown}
   * @param from {@code suggestion} if somebody took what was suggested as it was
   */
  record Mark(String state, String by, @Nullable LocalDate date, @Nullable String from) {
    boolean isNone() {
      return state.equals("none");
    }

    boolean isSuggested() {
      return "suggestion".equals(from);
    }
  }

  static Marks of(Optional<Document> file) {
    return file.filter(Document::sound).map(found -> found.as(Marks.class)).orElse(NONE);
  }

  Optional<Mark> mark(String key) {
    return Optional.ofNullable(survey.get(key));
  }

  /** An answer with author and date of its own. */
  Standing standing(String key, Standing standing, Answer answer, LocalDate today) {
    var mark = mark(key);
    if (mark.isPresent()) {
      return standing(key, standing, today);
    }
    return standing.by(aged(answer.date(), today), answer.by(), answer.date());
  }

  /** A fact: the same as without a mark if nobody left one. */
  Standing standing(String key, Standing standing, LocalDate today) {
    return mark(key)
        .map(
            mark -> {
              var state =
                  mark.state().equals("unknown")
                      ? State.UNKNOWN
                      : standing.state() == State.ANSWERED || mark.isNone()
                          ? aged(mark.date(), today)
                          : standing.state();
              return standing.by(state, mark.by(), mark.date()).suggested(mark.isSuggested());
            })
        .orElse(standing);
  }

  private static State aged(@Nullable LocalDate day, LocalDate today) {
    return day == null || Answer.isOld(day, today) ? State.STALE : State.ANSWERED;
  }
}
