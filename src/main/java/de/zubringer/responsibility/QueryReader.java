package de.zubringer.responsibility;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands a question as it was typed or sent, and says what is wrong with it. */
public final class QueryReader {
  private static final Pattern TWELVE_DIGITS = Pattern.compile("\\d{12}");
  private static final Pattern EIGHT_DIGITS = Pattern.compile("\\d{8}");

  /** Enough to recognise what was typed. */
  private static final int SHOWN = 40;

  private final Municipalities municipalities;
  private final LocalDate today;
  private final List<Finding> findings = new ArrayList<>();

  private QueryReader(Municipalities municipalities, LocalDate today) {
    this.municipalities = municipalities;
    this.today = today;
  }

  /** The query, unless something in it is wrong. */
  public record Understood(Optional<Query> query, Findings findings) {}

  /**
   * Reads the texts of a question.
   *
   * @param date empty or null = today
   * @param knownOn empty or null = as it is known now
   */
  public static Understood read(
      Municipalities municipalities,
      LocalDate today,
      @Nullable String leistung,
      @Nullable String ars,
      @Nullable String date,
      @Nullable String knownOn) {
    var reader = new QueryReader(municipalities, today);
    var key = reader.leistung(text(leistung));
    var area = reader.area(text(ars));
    var day = reader.day("date", text(date));
    var known = reader.day("knownOn", text(knownOn));
    return reader.findings.isEmpty()
        ? new Understood(
            Optional.of(
                new Query(
                    key.orElseThrow(),
                    area.orElseThrow(),
                    day.orElse(today),
                    Optional.empty(),
                    known)),
            Findings.NONE)
        : new Understood(Optional.empty(), Findings.of(reader.findings));
  }

  private Optional<LeikaKey> leistung(String text) {
    if (LeikaKey.isKey(text)) {
      return Optional.of(new LeikaKey(text));
    }
    fault("query-leistung-wrong", "leistung", shown(text));
    return Optional.empty();
  }

  private Optional<Ars> area(String text) {
    if (TWELVE_DIGITS.matcher(text).matches()) {
      return Optional.of(new Ars(text));
    }
    var meant = EIGHT_DIGITS.matcher(text).matches() ? ofAgs(text) : Optional.<Body>empty();
    if (meant.isPresent()) {
      fault("query-ars-is-ags", "ars", text, meant.get().ars().digits(), meant.get().name());
    } else {
      fault("query-ars-wrong", "ars", shown(text));
    }
    return Optional.empty();
  }

  private Optional<Body> ofAgs(String ags) {
    var all = municipalities.register().municipalities();
    return all.stream()
        .filter(body -> body.ars().ags().equals(ags))
        .reduce((one, other) -> one.isValidOn(today) ? one : other);
  }

  private Optional<LocalDate> day(String place, String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      fault("query-date-wrong", place, shown(text));
      return Optional.empty();
    }
  }

  private void fault(String code, String place, String... arguments) {
    findings.add(Finding.error(code, place, arguments));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static String shown(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
