package de.zubringer.web.clearing;

import static de.zubringer.access.Role.CASE_WORKER;
import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.clearing.Command;
import de.zubringer.pipeline.clearing.Decisions;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Page;
import de.zubringer.web.journeys.ActLines;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Berichtigung: changed in a form, looked at, signed; what came is kept. */
@Controller
class CorrectionPages {
  private static final String HERE = "/klaerung/{id}/berichtigung";

  private final Journeys journeys;
  private final Decisions decisions;
  private final Connections connections;
  private final Deeds deeds;
  private final Looks looks;

  CorrectionPages(
      Journeys journeys, Decisions decisions, Connections connections, Deeds deeds, Looks looks) {
    this.journeys = journeys;
    this.decisions = decisions;
    this.connections = connections;
    this.deeds = deeds;
    this.looks = looks;
  }

  @MayUse({COORDINATOR, CASE_WORKER})
  @GetMapping(HERE)
  Page form(Person person, @PathVariable UUID id) {
    return correction(person, id)
        .filter(begun -> HeldView.mayCorrect(begun.detail()))
        .filter(begun -> looks.isNoted(person, begun.detail(), "tat.correct"))
        .<Page>map(begun -> begun.page("", false, ""))
        .orElseGet(ErrorPage::notFound);
  }

  @MayUse({COORDINATOR, CASE_WORKER})
  @PostMapping(HERE)
  Object sent(
      Person person, @PathVariable UUID id, HttpServletRequest request, RedirectAttributes next) {
    var begun =
        correction(person, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var fields = fields(request);
    var edited = begun.with(begun.form().application(fields));
    var reason = fields.getOrDefault("grund", "");
    var action = fields.getOrDefault("tun", "").split(":", 2);
    var target = action.length == 2 ? action[1] : "";
    return switch (action[0]) {
      case "hinzu" ->
          edited
              .with(edited.form().grown(edited.edited(), target))
              .page(say("formular.veraendert"), false, reason);
      case "weg" ->
          edited
              .with(edited.form().shrunk(edited.edited(), target))
              .page(say("formular.veraendert"), false, reason);
      case "unterschreiben" -> sign(person, edited, fields, next);
      default -> edited.page("", true, reason);
    };
  }

  private Object sign(
      Person person, Correction edited, Map<String, String> fields, RedirectAttributes next) {
    var reason = fields.getOrDefault("grund", "");
    if (!edited.seen().equals(fields.getOrDefault("gesehen", ""))) {
      return edited.page(say("berichtigung.anders"), true, reason);
    }
    var journey = edited.detail().journey().id();
    var command = new Command.Correct(edited.bytes(), edited.isDelivered(), reason);
    var answer = deeds.perform(person, journey, command);
    return answer.isDone()
        ? deeds.done(journey, command, next)
        : edited.page(ActLines.answer(answer.word()), true, reason);
  }

  private static Map<String, String> fields(HttpServletRequest request) {
    var fields = new HashMap<String, String>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
    return fields;
  }

  private Optional<Correction> correction(Person person, UUID id) {
    var own = person.municipality();
    return own == null || !person.readsContentOf(own)
        ? Optional.empty()
        : journeys.detail(own, new JourneyId(id)).flatMap(this::correction);
  }

  private Optional<Correction> correction(JourneyDetail detail) {
    var journey = detail.journey();
    var original =
        journeys
            .content(journey.municipality(), journey.id(), ContentItem.APPLICATION)
            .map(Content::bytes);
    var counts = decisions.application(journey);
    return connections
        .current()
        .plan(journey.municipality(), journey.leika())
        .filter(plan -> original.isPresent() && counts.isPresent())
        .flatMap(
            plan -> Correction.begun(detail, plan, original.orElseThrow(), counts.orElseThrow()));
  }
}
