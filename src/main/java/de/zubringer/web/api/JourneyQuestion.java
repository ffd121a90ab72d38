package de.zubringer.web.api;

import de.zubringer.access.Person;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.JourneyFilter;
import de.zubringer.pipeline.JourneyFilter.IdBeginning;
import de.zubringer.pipeline.JourneyFilter.KeyMark;
import de.zubringer.pipeline.JourneyState;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which journeys a program asks for; every member may be missing. What cannot be understood is
 * refused, never left out: a program would take the whole list for what it asked for.
 *
 * @param from first day of arrival
 * @param to last day of arrival
 * @param id whole id or its beginning
 * @param after {@code next} of the stretch before
 * @param before {@code previous} of the stretch behind
 */
record JourneyQuestion(
    @Nullable String municipality,
    @Nullable String state,
    @Nullable String leistung,
    @Nullable String area,
    @Nullable String unit,
    @Nullable String from,
    @Nullable String to,
    @Nullable String id,
    @Nullable String after,
    @Nullable String before,
    @Nullable Integer limit) {
  static final int LIMIT = 50;

  /** A member that cannot be understood. */
  static final class Unclear extends Exception {
    private static final long serialVersionUID = 1;
  }

  /** Never more than the person may see. */
  JourneyFilter filter(Person person, List<KeyMark> keys) throws Unclear {
    var own = person.municipality();
    var asked = read(municipality, MunicipalityId::of);
    if (own != null && asked != null && !own.equals(asked)) {
      throw new Unclear();
    }
    var owner = own == null ? asked : own;
    if (owner == null && (area != null || unit != null || !keys.isEmpty())) {
      throw new Unclear();
    }
    return new JourneyFilter(
        owner,
        wantedState(),
        leistung,
        read(area, text -> new Ars(text).digits()),
        unit,
        read(from, text -> begin(LocalDate.parse(text))),
        read(to, text -> begin(LocalDate.parse(text).plusDays(1))),
        id == null ? null : IdBeginning.of(id).orElseThrow(Unclear::new),
        keys);
  }

  private @Nullable JourneyState wantedState() throws Unclear {
    return state == null
        ? null
        : Arrays.stream(JourneyState.values())
            .filter(one -> one.name().equalsIgnoreCase(state))
            .findFirst()
            .orElseThrow(Unclear::new);
  }

  private static <T> @Nullable T read(@Nullable String text, Function<String, T> reader)
      throws Unclear {
    try {
      return Optional.ofNullable(text).map(reader).orElse(null);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new Unclear();
    }
  }

  private static Instant begin(LocalDate day) {
    if (day.getYear() < 2000 || day.getYear() > 2999) {
      throw new DateTimeException("no year an application came in");
    }
    return day.atStartOfDay(LegalTime.ZONE).toInstant();
  }
}
