package de.zubringer.web.overview;

import de.zubringer.access.MayUse;
import de.zubringer.access.Role;
import de.zubringer.web.frame.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after log-in. */
@Controller
class OverviewPages {
  @MayUse({
    Role.LAND,
    Role.COORDINATOR,
    Role.SYSTEM_ADMIN,
    Role.HEAD,
    Role.DATA_PROTECTION,
    Role.CASE_WORKER,
    Role.OPERATOR
  })
  @GetMapping("/")
  OverviewPage overview() {
    return new OverviewPage(
        Words.say("lage.alle-kommunen"),
        Optional.empty(),
        List.of(),
        LandMap.thueringen().picture(List.of()),
        Optional.empty());
  }
}
