package de.zubringer.trial;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.sample.Sample;
import de.zubringer.kernel.LegalTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.node.ObjectNode;

/** Lets an application come on another day; the day whose law counts moves as far. */
final class MovedClock {
  private MovedClock() {}

  /** At the same time of that day. */
  static Sample to(LocalDate day, Sample sample, LeistungPackage leistung) {
    var before = sample.receivedAt().atZone(LegalTime.ZONE);
    var after = before.with(day);
    var days = ChronoUnit.DAYS.between(before.toLocalDate(), day);
    var content = sample.application().deepCopy();
    var place = leistung.submission().factDate();
    if (!place.isEmpty()) {
      var at = FieldValues.pointer(place);
      var fact = content.at(at).asString("");
      if (content.at(at.head()) instanceof ObjectNode group) {
        try {
          var moved = LocalDate.parse(fact).plusDays(days).toString();
          group.put(at.last().getMatchingProperty(), moved);
        } catch (DateTimeException e) {
          // no day there: the sample is about just that, and stays as it is
          return sample.received(after.toInstant(), content);
        }
      }
    }
    return sample.received(after.toInstant(), content);
  }
}
