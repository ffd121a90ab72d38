package de.zubringer.responsibility;

import de.zubringer.kernel.FindingItem;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Destination;
import de.zubringer.municipality.Municipalities;
import de.zubringer.municipality.OrgUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A resolution as programs see it; names and order are a fixed contract of command line and API.
 *
 * @param status found, gap or conflict
 * @param ars 12 digits, as everywhere here
 * @param date the day that was asked for
 * @param snapshot SHA-256 of the workspace that answered, in hex
 */
public record ResolutionAnswer(
    String status,
    String leistung,
    String ars,
    String date,
    @Nullable BodyItem legalBody,
    @Nullable BodyItem executingBody,
    @Nullable BodyItem rulesFrom,
    @Nullable UnitItem orgUnit,
    @Nullable AddressItem address,
    List<DelegationItem> delegation,
    List<ReasonItem> reasons,
    List<FindingItem> findings,
    String snapshot) {

  public static ResolutionAnswer of(
      Resolution resolution, Municipalities municipalities, String snapshot) {
    return new ResolutionAnswer(
        resolution.status().name().toLowerCase(Locale.ROOT),
        resolution.leistung().digits(),
        resolution.area().digits(),
        resolution.day().toString(),
        body(resolution.legalBody()),
        body(resolution.executingBody()),
        body(resolution.rulesFrom()),
        UnitItem.of(resolution.unitIn(municipalities)),
        AddressItem.of(resolution.destinationIn(municipalities)),
        resolution.delegation().stream().map(DelegationItem::of).toList(),
        resolution.reasons().stream().map(ReasonItem::of).toList(),
        FindingItem.of(resolution.findings()),
        snapshot);
  }

  private static @Nullable BodyItem body(Optional<Body> body) {
    return body.map(one -> new BodyItem(one.ars().digits(), one.name())).orElse(null);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** A body with its key. */
  public record BodyItem(String ars, String name) {}

  /** The unit that works and where it can be reached by mail. */
  public record UnitItem(String id, String name, @Nullable String mailbox) {
    static @Nullable UnitItem of(Optional<OrgUnit> unit) {
      return unit.map(one -> new UnitItem(one.id(), one.name(), one.mailbox())).orElse(null);
    }
  }

  /** The Zustellpunkt: its name in the profile and its id at the Zustelldienst. */
  public record AddressItem(
      String destination,
      String kind,
      @Nullable String destinationId,
      @Nullable String environment) {
    static @Nullable AddressItem of(Optional<Destination> destination) {
      return destination
          .map(one -> new AddressItem(one.id(), one.kind(), one.destinationId(), one.environment()))
          .orElse(null);
    }
  }

  /** A body on the way from legally responsible to carrying out. */
  public record DelegationItem(String ars, String name, String rule) {
    static DelegationItem of(Delegation one) {
      return new DelegationItem(one.ars().digits(), one.name(), one.rule());
    }
  }

  /** The rule behind an answer. */
  public record ReasonItem(
      String decides,
      String rule,
      String text,
      @Nullable String legalBasis,
      @Nullable String validFrom,
      @Nullable String validTo) {
    static ReasonItem of(Reason reason) {
      return new ReasonItem(
          reason.decides(),
          reason.rule(),
          reason.text(),
          reason.legalBasis(),
          ResolutionAnswer.text(reason.validFrom()),
          ResolutionAnswer.text(reason.validTo()));
    }
  }
}
