package de.zubringer.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The same for programs, which send their password with every call: it is looked at every ten
 * seconds. Persons have a session that lasts; what begins it is always looked at.
 */
@Component
class ProgramLogIn implements AuthenticationProvider {
  private final LogIn logIn;
  private final FailedLogIns failures;
  private final RememberedLogIns remembered;

  ProgramLogIn(LogIn logIn, FailedLogIns failures, RememberedLogIns remembered) {
    this.logIn = logIn;
    this.failures = failures;
    this.remembered = remembered;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var name = attempt.getName();
    var password = LogIn.password(attempt);
    return remembered
        .find(name, password)
        .filter(person -> !failures.isLocked(name))
        .map(LogIn::of)
        .orElseGet(
            () -> {
              var proved = logIn.authenticate(attempt);
              if (proved.getPrincipal() instanceof Person person) {
                remembered.remember(name, password, person);
              }
              return proved;
            });
  }

  @Override
  public boolean supports(Class<?> kind) {
    return logIn.supports(kind);
  }
}
