package de.zubringer.web.concept;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.concept.Concept;
import de.zubringer.concept.ConceptFile;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Outcome;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.content.FileAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The Anschlusskonzept of a live connection, to be saved. */
@Controller
class ConceptDownload {
  private final Adaptations adaptations;

  ConceptDownload(Adaptations adaptations) {
    this.adaptations = adaptations;
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping("/anbindungen/{ars}/{leistung}/anschlusskonzept.{ending:pdf|html|md}")
  void concept(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @PathVariable String ending,
      HttpServletResponse response)
      throws IOException {
    var content =
        adaptations
            .find(person, ars, leistung)
            .filter(live -> live.adaptation().plan().isPresent())
            .flatMap(live -> content(live, ending));
    var name = "anschlusskonzept-%s-%s.%s".formatted(leistung, ars, ending);
    FileAnswer.send(response, Optional.of(name), content);
  }

  private static Optional<Content> content(Drafted live, String ending) {
    var concept = Concept.of(live.workspace(), live.book(), live.adaptation(), live.today());
    return ConceptFile.of(concept, ending) instanceof Outcome.Done<byte[]>(var bytes)
        ? Optional.of(Content.of(bytes))
        : Optional.empty();
  }
}
