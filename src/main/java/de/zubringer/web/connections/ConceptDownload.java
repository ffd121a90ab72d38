package de.zubringer.web.connections;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.concept.Concept;
import de.zubringer.concept.ConceptMarkdown;
import de.zubringer.concept.ConceptSheet;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Outcome;
import de.zubringer.web.content.FileAnswer;
import de.zubringer.workspace.Workspace;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The Anschlusskonzept of a live connection, to be saved. */
@Controller
class ConceptDownload {
  private final Connections connections;
  private final InstantSource clock;

  ConceptDownload(Connections connections, InstantSource clock) {
    this.connections = connections;
    this.clock = clock;
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
        concept(person, ars, leistung)
            .flatMap(concept -> written(concept, ending))
            .map(Content::of);
    var name = "anschlusskonzept-%s-%s.%s".formatted(leistung, ars, ending);
    FileAnswer.send(response, Optional.of(name), content);
  }

  private Optional<Concept> concept(Person person, String ars, String leistung) {
    var book = connections.current();
    var today = LegalTime.today(clock);
    if (!(Adaptation.find(book, ars, leistung, today)
        instanceof Outcome.Done<Adaptation>(var adaptation))) {
      return Optional.empty();
    }
    return adaptation
        .plan()
        .map(ConnectionPlan::municipality)
        .filter(person::sees)
        .map(_ -> Workspace.read(connections.folder()))
        .map(workspace -> Concept.of(workspace, book, adaptation, today));
  }

  private static Optional<byte[]> written(Concept concept, String ending) {
    return switch (ending) {
      case "html" -> Optional.of(ConceptSheet.html(concept));
      case "md" -> Optional.of(ConceptMarkdown.of(concept).getBytes(StandardCharsets.UTF_8));
      default ->
          ConceptSheet.pdf(concept) instanceof Outcome.Done<byte[]>(var pdf)
              ? Optional.of(pdf)
              : Optional.empty();
    };
  }
}
