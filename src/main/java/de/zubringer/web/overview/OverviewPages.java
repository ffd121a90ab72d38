package de.zubringer.web.overview;

import de.zubringer.access.MayUse;
import de.zubringer.access.Role;
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
    return new OverviewPage();
  }
}
