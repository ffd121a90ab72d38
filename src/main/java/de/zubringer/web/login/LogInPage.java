package de.zubringer.web.login;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Page;
import java.util.Optional;

/**
 * Name and password.
 *
 * @param problem why the last try failed
 * @param loggedOut whether somebody just left
 */
public record LogInPage(Optional<String> problem, boolean loggedOut) implements Page {
  @Override
  public String title() {
    return say("anmelden.titel");
  }
}
