package de.zubringer.survey;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Contact;
import de.zubringer.survey.AnswerType.Option;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers as people write them in a cell or field: amounts in Euro, ja and nein, names of options,
 * German days.
 */
final class AnswerCell {
  /** Longest text an answer can be; the formats allow no more either. */
  private static final int TEXT_MAX = 2000;

  /** Of what is looked at at all: many keys of a code list. */
  private static final int CELL_MAX = 20_000;

  private static final Set<String> UNKNOWN = words("unknown");
  private static final Set<String> NONE = words("none");
  private static final Set<String> YES = words("yes");
  private static final Set<String> NO = words("no");
  private static final DateTimeFormatter GERMAN_DAY =
      DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern AMOUNT =
      Pattern.compile("(\\d{1,9}|\\d{1,3}(?:\\.\\d{3}){1,2})(?:,(\\d{2}))?(?:\\s?(?:€|Euro|EUR))?");
  private static final Pattern WHOLE = Pattern.compile("-?(\\d{1,15}|\\d{1,3}(\\.\\d{3}){1,4})");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(.+?)\\s+(\\d+\\s?[a-zA-Z]?(?:\\s?[-/]\\s?\\d+\\s?[a-zA-Z]?)?),\\s*(\\d{5})\\s+(.+)");

  /** Shapes of plain text, as the schemas of the formats want it. */
  private static final Map<String, Pattern> SHAPES =
      Map.of(
          "email", Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"),
          "uuid", Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
          "secret", Pattern.compile("secret:[a-z0-9]+(-[a-z0-9]+)*"),
          "version", Pattern.compile("\\d{1,6}(\\.(\\d{1,6}|x)){0,3}"),
          "url", Pattern.compile("(https?://|sftp://|smtps?://|jdbc:)[^\\s]+"),
          "website", Pattern.compile("https?://[^\\s]+"));

  /** What somebody said. */
  sealed interface Said {
    /** A value as it goes into the file; an address as its parts. */
    record Value(Object value) implements Said {}

    /** There is no such thing. */
    record None() implements Said {}

    /** "Weiß nicht": stays open and visible. */
    record Unknown() implements Said {}
  }

  private AnswerCell() {}

  /** Held with a finding at the question if it cannot be an answer. */
  static Outcome<Said> read(Question question, String text) {
    var cell = text.length() > CELL_MAX ? "" : text.strip();
    var word = cell.toLowerCase(Locale.GERMANY);
    if (UNKNOWN.contains(word)) {
      return Outcome.done(new Said.Unknown());
    }
    var value = value(question.type(), cell);
    if (value.isPresent() && fits(question.type(), value.get())) {
      return Outcome.done(new Said.Value(value.get()));
    }
    if (question.optional() && NONE.contains(word)) {
      return Outcome.done(new Said.None());
    }
    return Outcome.held(
        Finding.error("survey-answer", question.id(), question.text(), TypeText.of(question)));
  }

  private static Optional<Object> value(AnswerType type, String cell) {
    return switch (type.word()) {
      case "money" -> cents(cell);
      case "integer" -> whole(cell);
      case "number" -> number(cell);
      case "boolean" -> yesOrNo(cell.toLowerCase(Locale.GERMANY));
      case "choice" -> option(type, cell);
      case "choices", "codes" -> options(type, cell);
      case "unit" -> option(type, cell).or(() -> name(cell));
      case "date" -> day(cell).map(Function.identity());
      case "address" -> address(cell);
      default -> NONE.contains(cell) ? Optional.empty() : Optional.of(cell);
    };
  }

  /** The words for an answer of a kind, as people write them. */
  private static Set<String> words(String kind) {
    return Set.of(Wording.german().say("survey.words." + kind).split(";"));
  }

  private static Optional<Object> yesOrNo(String word) {
    return YES.contains(word)
        ? Optional.of(true)
        : NO.contains(word) ? Optional.of(false) : Optional.empty();
  }

  private static Optional<Object> cents(String cell) {
    var amount = AMOUNT.matcher(cell);
    return amount.matches()
        ? Optional.of(
            Long.parseLong(amount.group(1).replace(".", "")) * 100
                + Long.parseLong(Objects.requireNonNullElse(amount.group(2), "0")))
        : Optional.empty();
  }

  private static Optional<Object> whole(String cell) {
    return WHOLE.matcher(cell).matches()
        ? Optional.of(Long.parseLong(cell.replace(".", "")))
        : Optional.empty();
  }

  private static Optional<Object> number(String cell) {
    return cell.matches("-?\\d{1,15}(,\\d{1,6})?")
        ? Optional.of(new BigDecimal(cell.replace(',', '.')))
        : Optional.empty();
  }

  private static Optional<Object> option(AnswerType type, String cell) {
    return type.options().stream()
        .filter(one -> one.value().equals(cell))
        .findFirst()
        .or(
            () ->
                type.options().stream()
                    .filter(
                        one ->
                            one.name().equalsIgnoreCase(cell) || one.value().equalsIgnoreCase(cell))
                    .findFirst())
        .map(Option::value);
  }

  private static Optional<Object> options(AnswerType type, String cell) {
    if (NONE.contains(cell.toLowerCase(Locale.GERMANY))
        || cell.equalsIgnoreCase(Wording.german().say("survey.empty"))) {
      return Optional.of(List.of());
    }
    var chosen =
        Arrays.stream(cell.split("[;,\\n]"))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .map(part -> option(type, part))
            .toList();
    return chosen.stream().allMatch(Optional::isPresent)
        ? Optional.of(chosen.stream().map(Optional::orElseThrow).distinct().toList())
        : Optional.empty();
  }

  /** Of a unit nobody has described yet. */
  private static Optional<Object> name(String cell) {
    return cell.chars().anyMatch(Character::isLetter) ? Optional.of(cell) : Optional.empty();
  }

  /** German or ISO. */
  static Optional<LocalDate> day(String cell) {
    try {
      return Optional.of(
          cell.contains(".") ? LocalDate.parse(cell, GERMAN_DAY) : LocalDate.parse(cell));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Object> address(String cell) {
    var parts = ADDRESS.matcher(cell);
    return parts.matches()
        ? Optional.of(
            new Contact.Address(
                parts.group(1), parts.group(2), parts.group(3), parts.group(4).strip()))
        : Optional.empty();
  }

  /** Whether a value from a file can be an answer. */
  static boolean fits(AnswerType type, Object value) {
    return switch (value) {
      case Number number -> isNumber(type, number);
      case Boolean yes -> type.word().equals("boolean");
      case Collection<?> many ->
          Set.of("choices", "codes").contains(type.word())
              && many.stream().allMatch(one -> hasOption(type, one.toString()));
      case LocalDate day -> type.word().equals("date");
      case Contact.Address address -> type.word().equals("address");
      default -> isText(type, value.toString());
    };
  }

  private static boolean isNumber(AnswerType type, Number number) {
    var exact = new BigDecimal(number.toString());
    var min = type.min();
    var max = type.max();
    return Set.of("money", "integer", "number").contains(type.word())
        && (type.word().equals("number") || exact.stripTrailingZeros().scale() <= 0)
        && (min == null || exact.compareTo(BigDecimal.valueOf(min)) >= 0)
        && (max == null || exact.compareTo(BigDecimal.valueOf(max)) <= 0);
  }

  private static boolean isText(AnswerType type, String text) {
    var shape = SHAPES.get(type.word());
    return switch (type.word()) {
      case "money", "integer", "number", "boolean", "choices", "codes" -> false;
      case "choice" -> hasOption(type, text);
      case "date" -> day(text).isPresent();
      default ->
          !text.isBlank()
              && text.length() <= TEXT_MAX
              && (type.word().equals("text") || text.chars().noneMatch(Character::isISOControl))
              && (shape == null || shape.matcher(text).matches());
    };
  }

  private static boolean hasOption(AnswerType type, String value) {
    return type.options().stream().anyMatch(option -> option.value().equals(value));
  }

  /** Whether two values mean the same; one from a file may be of another class. */
  static boolean same(AnswerType type, Object value, @Nullable Object other) {
    return switch (other) {
      case null -> false;
      case Collection<?> many when value instanceof Collection<?> some ->
          texts(some).equals(texts(many));
      default -> comparable(type, value).equals(comparable(type, other));
    };
  }

  private static Set<String> texts(Collection<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.toSet());
  }

  private static String comparable(AnswerType type, Object value) {
    return value instanceof Contact.Address address ? written(address) : written(type, value);
  }

  /** A value as it can be read again. */
  static String written(AnswerType type, @Nullable Object value) {
    return switch (value) {
      case null -> "–";
      case Boolean yes -> Wording.german().say(yes ? "survey.yes" : "survey.no");
      case Number cents when type.word().equals("money") ->
          "%d,%02d".formatted(cents.longValue() / 100, cents.longValue() % 100);
      case Number number -> number.toString().replace('.', ',');
      case Collection<?> none when none.isEmpty() -> Wording.german().say("survey.empty");
      case Collection<?> many ->
          many.stream().map(Object::toString).collect(Collectors.joining("; "));
      default -> value.toString();
    };
  }

  static String written(Contact.Address address) {
    return "%s %s, %s %s"
        .formatted(
            Objects.requireNonNullElse(address.street(), ""),
            Objects.requireNonNullElse(address.houseNumber(), ""),
            address.zip(),
            address.city());
  }
}
