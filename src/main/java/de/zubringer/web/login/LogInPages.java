package de.zubringer.web.login;

import de.zubringer.access.Anybody;
import de.zubringer.web.frame.Words;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log-in form; what it sends is taken by the room access. */
@Controller
class LogInPages {
  @Anybody
  @GetMapping("/anmelden")
  LogInPage logIn(@RequestParam Map<String, String> asked) {
    Optional<String> problem =
        Stream.of("fehler", "gesperrt")
            .filter(asked::containsKey)
            .findFirst()
            .map(key -> Words.say("anmelden." + key));
    return new LogInPage(problem, asked.containsKey("abgemeldet"));
  }
}
