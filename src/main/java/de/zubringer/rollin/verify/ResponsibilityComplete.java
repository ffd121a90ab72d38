package de.zubringer.rollin.verify;

import de.zubringer.municipality.Body;
import de.zubringer.responsibility.Resolution;
import de.zubringer.rollin.Situation;
import de.zubringer.rollin.Verdict;
import de.zubringer.rollin.Verification;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether for each municipality exactly this administration carries out. */
@Component
class ResponsibilityComplete implements Verification {
  /** The others are found on the page of responsibilities. */
  private static final int NAMES_MAX = 10;

  @Override
  public String code() {
    return "responsibilityComplete";
  }

  @Override
  public boolean isQuick() {
    return true;
  }

  @Override
  public Verdict of(Situation now) {
    var all = now.adaptation().resolutions(now.book(), now.today());
    var unclear = all.stream().filter(one -> !isOurs(now, one)).toList();
    return unclear.isEmpty()
        ? Verdict.good("zustaendig.gut", Integer.toString(all.size()))
        : Verdict.open(
                "zustaendig.offen", Integer.toString(unclear.size()), Integer.toString(all.size()))
            .because(names(now, unclear));
  }

  private static boolean isOurs(Situation now, Resolution resolution) {
    return resolution.status() == Resolution.Status.FOUND
        && resolution.executingBody().filter(now.body()::equals).isPresent();
  }

  private static String names(Situation now, List<Resolution> unclear) {
    var register = now.book().municipalities().register();
    return unclear.stream()
        .limit(NAMES_MAX)
        .map(one -> register.body(one.area()).map(Body::name).orElse(one.area().digits()))
        .collect(Collectors.joining(", "));
  }
}
