package de.zubringer.zustelldienst.wire;

import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.WhenEnabled;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whatever lies below the interfaces and is nothing, version 3 for instance: a problem, too. */
@RestController
@WhenEnabled
class UnknownPaths {
  @RequestMapping({
    LocalZustelldienst.PATH + "/submission-api/**",
    LocalZustelldienst.PATH + "/destination-api/**"
  })
  @Caller(Caller.Role.ANYBODY)
  void nothingHere() {
    throw Refusal.notFound("resource");
  }
}
