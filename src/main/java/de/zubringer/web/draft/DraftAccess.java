package de.zubringer.web.draft;

import de.zubringer.access.Person;
import de.zubringer.access.Role;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import java.util.Set;

/** Who writes into a draft: those who connect, in their own administration. */
final class DraftAccess {
  private static final Set<Role> WRITERS = Set.of(Role.COORDINATOR, Role.SYSTEM_ADMIN);

  private DraftAccess() {}

  static boolean mayChange(Person person, Drafted drafted) {
    return WRITERS.contains(person.role()) && drafted.owner().equals(person.municipality());
  }
}
