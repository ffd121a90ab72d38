package de.zubringer.survey;

import de.zubringer.kernel.Outcome;
import de.zubringer.survey.AnswerCell.Said;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One question of the survey, answered or not.
 *
 * @param id stays the same from survey to survey, such as {@code connection.vierAugenAb}
 * @param why what the answer changes, in sentences
 * @param optional whether "there is none" is an answer too
 * @param answeredBy words of the roles that can answer
 */
public record Question(
    String id,
    Topic topic,
    String text,
    @Nullable String help,
    AnswerType type,
    boolean optional,
    String scope,
    List<String> answeredBy,
    List<String> why,
    Home home,
    Standing standing) {

  /** What it is about, in the order of asking. */
  public enum Topic {
    TARGET,
    HOUSE,
    RULES,
    AS_IS
  }

  /** How an answer is put into its file. */
  public enum Way {
    /** As {@code {value, by, date}}. */
    ANSWER,
    /** As the bare value; who said it stands under {@code survey}. */
    FACT,
    TARGET,
    UNIT,
    MAILBOX,
    DESTINATION,
    DOCUMENT
  }

  /**
   * Where the answer goes.
   *
   * @param file path in the workspace; need not be there yet
   * @param path keys, or the id of an entry in a list
   * @param mark key under {@code survey} of a file
   * @param markFile that file
   */
  public record Home(String file, List<String> path, String mark, String markFile, Way way) {

    Home(String file, List<String> path, String mark, Way way) {
      this(file, path, mark, file, way);
    }

    /** Dotted, for people. */
    public String key() {
      return String.join(".", path);
    }
  }

  /** How it stands with a question. */
  public enum State {
    /** Nobody answered. */
    OPEN(true),
    /** Somebody answered that they do not know. */
    UNKNOWN(true),
    /** The answer is older than a year, or nobody knows how old (R24). */
    STALE(true),
    /** The answer does not fit the question, which may have changed. */
    UNFIT(true),
    /** A default holds until somebody says otherwise. */
    ASSUMED(false),
    ANSWERED(false);

    private final boolean isOpen;

    State(boolean isOpen) {
      this.isOpen = isOpen;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who answered instead of a person who would have to be asked. */
  public enum Source {
    STATUTE,
    CONNECTION,
    PROFILE,
    RULES,
    REGISTER,
    PACKAGE,
    NOBODY;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is known.
   *
   * @param value the answer as it is, also one that is too old or does not fit; null if there is
   *     none
   * @param suggestion what will hold, or would, if nobody answers
   * @param suggested whether the value is a suggestion somebody took as it was
   */
  public record Standing(
      State state,
      Source source,
      @Nullable Object value,
      @Nullable String by,
      @Nullable LocalDate date,
      @Nullable Object suggestion,
      boolean suggested) {

    static Standing open(@Nullable Object suggestion) {
      return new Standing(State.OPEN, Source.NOBODY, null, null, null, suggestion, false);
    }

    static Standing assumed(Source source, Object value) {
      return new Standing(State.ASSUMED, source, null, null, null, value, false);
    }

    static Standing answered(Source source, @Nullable Object value) {
      return new Standing(State.ANSWERED, source, value, null, null, null, false);
    }

    /** The same, said by somebody on a day. */
    Standing by(State said, @Nullable String role, @Nullable LocalDate day) {
      return new Standing(said, source, value, role, day, suggestion, suggested);
    }

    Standing suggested(boolean taken) {
      return new Standing(state, source, value, by, date, suggestion, taken);
    }

    /** Differs once somebody has answered since; for forms, never kept. */
    public String stamp() {
      return Integer.toHexString(
          (state.word() + '|' + by + '|' + date + '|' + value + '|' + source.word()).hashCode());
    }
  }

  /** Where the answer comes from; one without a value from where a value would stand. */
  public Source source() {
    if (standing.source() != Source.NOBODY) {
      return standing.source();
    }
    return switch (scope) {
      case "legalBody" -> Source.STATUTE;
      case "connection" -> Source.CONNECTION;
      default -> Source.PROFILE;
    };
  }

  public boolean isOpen() {
    return standing.state().isOpen;
  }

  /** Whether a text, as a person writes it, would answer just what is known already. */
  public boolean isKnown(String text) {
    return AnswerCell.read(this, text) instanceof Outcome.Done<Said>(var said)
        && switch (said) {
          case Said.Value(var value) -> AnswerCell.same(type, value, standing.value());
          case Said.None() -> standing.state() == State.ANSWERED && standing.value() == null;
          case Said.Unknown() -> standing.state() == State.UNKNOWN;
        };
  }
}
