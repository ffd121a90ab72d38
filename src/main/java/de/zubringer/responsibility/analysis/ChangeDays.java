package de.zubringer.responsibility.analysis;

import de.zubringer.municipality.Municipalities;
import de.zubringer.responsibility.Responsibilities;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The days on which an answer can change: a rule, a body or a unit begins or has just ended. */
public final class ChangeDays {
  private final LocalDate from;
  private final LocalDate to;
  private final TreeSet<LocalDate> days = new TreeSet<>();

  private ChangeDays(LocalDate from, LocalDate to) {
    this.from = from;
    this.to = to;
    days.add(from);
  }

  /** In order, the first day of the range among them. */
  public static List<LocalDate> within(
      LocalDate from,
      LocalDate to,
      Municipalities municipalities,
      Responsibilities responsibilities) {
    var days = new ChangeDays(from, to);
    responsibilities.rules().forEach(rule -> days.add(rule.validFrom(), rule.validTo()));
    municipalities.register().bodies().forEach(body -> days.add(body.validFrom(), body.validTo()));
    municipalities.profiles().stream()
        .flatMap(profile -> profile.units().stream())
        .forEach(unit -> days.add(unit.validFrom(), unit.validTo()));
    return List.copyOf(days.days);
  }

  private void add(@Nullable LocalDate first, @Nullable LocalDate last) {
    if (first != null && isInside(first)) {
      days.add(first);
    }
    if (last != null && isInside(last.plusDays(1))) {
      days.add(last.plusDays(1));
    }
  }

  private boolean isInside(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
