package de.zubringer.access;

import de.zubringer.audit.Author;
import de.zubringer.kernel.MunicipalityId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Somebody who is logged in. A controller method that takes a Person gets the one of the request.
 *
 * @param municipality the only administration this person sees; none for Land and operator
 */
public record Person(String name, Role role, @Nullable MunicipalityId municipality) {
  public Person {
    if (role.worksForAll() != (municipality == null)) {
      throw new IllegalArgumentException(role.word() + " and municipality do not fit together");
    }
  }

  /** Whoever is logged in for the request at hand. */
  public static Optional<Person> current() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Person person
        ? Optional.of(person)
        : Optional.empty();
  }

  /** As it is kept for good what this person did. */
  public Author author() {
    return new Author(name, role.word());
  }

  /** Whether this person may know of what happens in the administration. */
  public boolean sees(MunicipalityId owner) {
    return municipality == null || municipality.equals(owner);
  }

  /** Whether this person may read applications sent to the administration. */
  public boolean readsContentOf(MunicipalityId owner) {
    return role.readsContent() && owner.equals(municipality);
  }
}
