package de.zubringer.ops.alert;

import de.zubringer.kernel.LegalTime;
import java.time.Instant;
import java.time.LocalTime;

/** Part of each day, maybe over midnight, in which nobody is told. */
public record QuietTime(LocalTime from, LocalTime until) {

  public boolean covers(Instant moment) {
    var time = moment.atZone(LegalTime.ZONE).toLocalTime();
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !time.isBefore(from) || time.isBefore(until);
  }

  /** When somebody may be told of what happens at that moment. */
  public Instant after(Instant moment) {
    if (!covers(moment)) {
      return moment;
    }
    var local = moment.atZone(LegalTime.ZONE);
    var end = local.with(until);
    return (end.isAfter(local)
            ? end
            : local.toLocalDate().plusDays(1).atTime(until).atZone(LegalTime.ZONE))
        .toInstant();
  }
}
