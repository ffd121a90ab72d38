package de.zubringer.web.preview;

import de.zubringer.access.MayUse;
import de.zubringer.access.Role;
import de.zubringer.web.frame.Page;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the sample pages to tests. */
@Controller
public class PreviewPages {
  @MayUse({Role.COORDINATOR, Role.LAND})
  @GetMapping("/vorschau/{name}")
  Page preview(@PathVariable String name, @RequestParam(defaultValue = "") String end) {
    return Objects.requireNonNull(SamplePages.ALL.get(name)).apply(end);
  }
}
