package de.zubringer.web.concept;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.concept.ConceptFile;
import de.zubringer.concept.issue.IssuedConcepts;
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

/** The Anschlusskonzept of a draft as it is now, and as it was issued, to be saved. */
@Controller
class ConceptDownload {
  private final Adaptations adaptations;
  private final IssuedConcepts concepts;

  ConceptDownload(Adaptations adaptations, IssuedConcepts concepts) {
    this.adaptations = adaptations;
    this.concepts = concepts;
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
        adaptations.find(person, ars, leistung).flatMap(drafted -> content(drafted, ending));
    var name = "anschlusskonzept-%s-%s.%s".formatted(leistung, ars, ending);
    FileAnswer.send(response, Optional.of(name), content);
  }

  /** As it was issued; what has changed since does not change it. */
  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping("/anbindungen/{ars}/{leistung}/konzept/ausgabe-{number:\\d{1,6}}.pdf")
  void issue(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      @PathVariable int number,
      HttpServletResponse response)
      throws IOException {
    var content =
        adaptations
            .find(person, ars, leistung)
            .flatMap(drafted -> concepts.document(drafted.owner(), drafted.leistung(), number))
            .map(Content::of);
    var name = "anschlusskonzept-%s-%s-ausgabe-%d.pdf".formatted(leistung, ars, number);
    FileAnswer.send(response, Optional.of(name), content);
  }

  private Optional<Content> content(Drafted drafted, String ending) {
    var concept = concepts.standing(ConceptPages.basis(drafted)).concept();
    return ConceptFile.of(concept, ending) instanceof Outcome.Done<byte[]>(var bytes)
        ? Optional.of(Content.of(bytes))
        : Optional.empty();
  }
}
