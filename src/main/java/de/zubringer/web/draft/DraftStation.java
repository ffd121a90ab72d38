package de.zubringer.web.draft;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.adaptation.Station;
import de.zubringer.web.frame.Badge;
import org.springframework.stereotype.Component;

/** Whether there is a plan, and whether it differs from what is live. */
@Component
class DraftStation implements Station {
  @Override
  public int place() {
    return 30;
  }

  @Override
  public String path() {
    return "entwurf";
  }

  @Override
  public Badge state(Drafted drafted) {
    if (drafted.adaptation().plan().isEmpty()) {
      return new Badge("warning", say("station.entwurf.kein-plan"));
    }
    return changes(drafted) == 0
        ? new Badge("success", say("station.entwurf.gleich"))
        : new Badge("info", words(drafted));
  }

  /** How many of its files differ from what is live. */
  private static long changes(Drafted drafted) {
    return DraftFile.of(drafted).stream().filter(one -> one.isChangedIn(drafted.draft())).count();
  }

  static String words(Drafted drafted) {
    return drafted
        .adaptation()
        .plan()
        .map(
            plan -> {
              var version = Integer.toString(plan.version());
              return changes(drafted) == 0
                  ? say("station.entwurf.version", version)
                  : say("station.entwurf.geaendert", version, Long.toString(changes(drafted)));
            })
        .orElseGet(() -> say("station.entwurf.kein-plan"));
  }
}
