package de.zubringer.responsibility.analysis;

import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.responsibility.Responsibilities;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer for every municipality and Leistung on every day of a range, days of the same answer
 * put together.
 *
 * @param from first day of the range
 * @param to last day, inclusive
 */
public record Coverage(LocalDate from, LocalDate to, List<Stretch> stretches) {

  /**
   * A municipality is asked on the days it exists.
   *
   * @throws IllegalArgumentException if the range ends before it begins
   */
  public static Coverage of(
      Municipalities municipalities,
      Responsibilities responsibilities,
      Collection<LeikaKey> leistungen,
      LocalDate from,
      LocalDate to) {
    var areas = municipalities.register().municipalities();
    return of(municipalities, responsibilities, leistungen, areas, from, to);
  }

  /**
   * The same for some municipalities.
   *
   * @throws IllegalArgumentException if the range ends before it begins
   */
  public static Coverage of(
      Municipalities municipalities,
      Responsibilities responsibilities,
      Collection<LeikaKey> leistungen,
      Collection<Body> areas,
      LocalDate from,
      LocalDate to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("the range ends before it begins: " + from + " " + to);
    }
    var days = ChangeDays.within(from, to, municipalities, responsibilities);
    var stretches = new ArrayList<Stretch>();
    for (var leistung : leistungen) {
      for (var area : areas) {
        add(stretches, responsibilities, leistung, area, days, to);
      }
    }
    return new Coverage(from, to, List.copyOf(stretches));
  }

  /** The answers for one municipality and Leistung one after another. */
  public static List<Stretch> course(
      Municipalities municipalities,
      Responsibilities responsibilities,
      LeikaKey leistung,
      Body area,
      LocalDate from,
      LocalDate to) {
    var days = ChangeDays.within(from, to, municipalities, responsibilities);
    var stretches = new ArrayList<Stretch>();
    add(stretches, responsibilities, leistung, area, days, to);
    return List.copyOf(stretches);
  }

  private static void add(
      List<Stretch> stretches,
      Responsibilities responsibilities,
      LeikaKey leistung,
      Body area,
      List<LocalDate> days,
      LocalDate to) {
    @Nullable Stretch open = null;
    for (int i = 0; i < days.size(); i++) {
      var day = days.get(i);
      var last = i + 1 < days.size() ? days.get(i + 1).minusDays(1) : to;
      if (!area.isValidOn(day)) {
        continue;
      }
      var answer = responsibilities.resolve(leistung, area.ars(), day);
      if (open != null && open.answersLike(answer)) {
        open = open.until(last);
        stretches.set(stretches.size() - 1, open);
      } else {
        open = new Stretch(leistung, area, day, last, answer);
        stretches.add(open);
      }
    }
  }
}
