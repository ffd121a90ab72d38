package de.zubringer.municipality;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of an administration; its local name is mapped to functions every administration has.
 *
 * @param parent the id of the unit above
 * @param functions such as {@code steuern} or {@code kaemmerei}
 * @param mailbox an e-mail address
 */
public record OrgUnit(
    String id,
    String name,
    @Nullable String parent,
    List<String> functions,
    @Nullable String mailbox,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public boolean isValidOn(LocalDate day) {
    return Validity.holds(validFrom, validTo, day);
  }
}
