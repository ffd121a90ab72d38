package de.zubringer.trial;

import de.zubringer.kernel.Ars;
import de.zubringer.municipality.Body;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The places whose applications can be rehearsed. Where the local law leaves a question open every
 * application would be held for that; such a place is told, not tried.
 *
 * @param left those that are not tried, and why
 */
record Places(List<Body> rehearsed, List<NotRehearsed> left) {
  /** If there is no other place the first is tried all the same, so that the trial shows why. */
  static Places of(TrialRun.Subject subject, LocalDate day) {
    var rehearsed = new ArrayList<Body>();
    var left = new ArrayList<NotRehearsed>();
    for (var area : subject.areas()) {
      if (!subject.plan().covers().contains(area.ars())) {
        left.add(NotRehearsed.of("area", "area-not-covered", area.name()));
      } else if (isOpen(subject, area.ars(), day)) {
        left.add(NotRehearsed.of("area", "area-law", area.name(), day.toString()));
      } else {
        rehearsed.add(area);
      }
    }
    if (rehearsed.isEmpty() && !subject.areas().isEmpty()) {
      return new Places(List.of(subject.areas().getFirst()), left);
    }
    return new Places(List.copyOf(rehearsed), List.copyOf(left));
  }

  private static boolean isOpen(TrialRun.Subject subject, Ars area, LocalDate day) {
    var book = subject.book();
    var rulesFrom = book.resolve(subject.plan().leistung().leika(), area, day).rulesFrom();
    return !book.law(subject.plan(), rulesFrom.map(Body::ars), day).unanswered().isEmpty();
  }
}
