package de.zubringer.web.about;

import de.zubringer.access.Anybody;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Über Zubringer and the licences. */
@Controller
class AboutPages {
  @Anybody
  @GetMapping("/ueber")
  AboutPage about() {
    return new AboutPage();
  }
}
