package de.zubringer.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import de.zubringer.access.Person;
import de.zubringer.access.Role;
import de.zubringer.kernel.MunicipalityId;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends a request as somebody who is logged in. */
public final class People {
  public static final MunicipalityId MUSTERSTADT = MunicipalityId.of("990000000000");
  public static final MunicipalityId NACHBARSTADT = MunicipalityId.of("991000000000");

  private People() {}

  public static RequestPostProcessor as(Role role) {
    return as(role, MUSTERSTADT);
  }

  /** The municipality counts for roles that have one. */
  public static RequestPostProcessor as(Role role, MunicipalityId municipality) {
    var person = new Person("kim", role, role.worksForAll() ? null : municipality);
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            person, null, List.of(new SimpleGrantedAuthority(role.word()))));
  }
}
