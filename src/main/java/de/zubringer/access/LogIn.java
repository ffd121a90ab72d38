package de.zubringer.access;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Makes a {@link Person} of a name and a password, which is looked at each time. */
@Component
class LogIn implements AuthenticationProvider {
  private final Accounts accounts;
  private final FailedLogIns failures;

  LogIn(Accounts accounts, FailedLogIns failures) {
    this.accounts = accounts;
    this.failures = failures;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var name = attempt.getName();
    if (failures.isLocked(name)) {
      throw new LockedException("too many failures");
    }
    return of(proved(name, password(attempt)));
  }

  static String password(Authentication attempt) {
    return attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
  }

  /** Somebody who has proved who they are. */
  static Authentication of(Person person) {
    var role = new SimpleGrantedAuthority(person.role().word());
    return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of(role));
  }

  private Person proved(String name, String password) {
    var person = accounts.ofPassword(name, password);
    if (person.isEmpty()) {
      failures.failed(name);
      throw new BadCredentialsException("name or password wrong");
    }
    failures.succeeded(name);
    return person.get();
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
