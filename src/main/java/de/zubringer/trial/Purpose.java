package de.zubringer.trial;

import de.zubringer.kernel.Wording;
import java.util.List;

/** Why an input of a trial exists; its sentence is the wording {@code trial.why.<code>}. */
public record Purpose(String code, List<String> arguments) {
  public Purpose {
    arguments = List.copyOf(arguments);
  }

  public static Purpose of(String code, String... arguments) {
    return new Purpose(code, List.of(arguments));
  }

  public String sentence() {
    return Wording.german().say("trial.why." + code, arguments);
  }
}
