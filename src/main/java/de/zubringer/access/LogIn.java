package de.zubringer.access;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Makes a {@link Person} of a name and a password, for the log-in page and for HTTP Basic. */
@Component
class LogIn implements AuthenticationProvider {
  private final Accounts accounts;
  private final FailedLogIns failures;
  private final RememberedLogIns remembered;

  LogIn(Accounts accounts, FailedLogIns failures, RememberedLogIns remembered) {
    this.accounts = accounts;
    this.failures = failures;
    this.remembered = remembered;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var name = attempt.getName();
    if (failures.isLocked(name)) {
      throw new LockedException("too many failures");
    }
    var password = attempt.getCredentials() == null ? "" : attempt.getCredentials().toString();
    var person = remembered.find(name, password).orElseGet(() -> proved(name, password));
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
    remembered.remember(name, password, person.get());
    return person.get();
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
