package de.zubringer.web.responsibility;

import static de.zubringer.access.Role.CASE_WORKER;
import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.OPERATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.catalogue.text.German;
import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Body;
import de.zubringer.web.frame.Names;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Zuständigkeit finden, for everybody who is logged in: rules are no secret. */
@Controller
class ResponsibilityPages {
  private final Connections connections;
  private final Leistungen leistungen;
  private final InstantSource clock;

  ResponsibilityPages(Connections connections, Names names, InstantSource clock) {
    this.connections = connections;
    this.leistungen = new Leistungen(names);
    this.clock = clock;
  }

  /** What was asked, as it was typed. */
  private record Asked(PlanBook book, @Nullable LeikaKey leistung, String place, LocalDate day) {}

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION, CASE_WORKER, OPERATOR})
  @GetMapping("/zustaendigkeit")
  ResponsibilityPage find(
      @RequestParam(required = false) @Nullable String leistung,
      @RequestParam(required = false) @Nullable String ort,
      @RequestParam(required = false) @Nullable String tag,
      @RequestParam(required = false) @Nullable Integer schieber) {
    var book = connections.current();
    var day = German.sentDay(tag);
    var asked =
        new Asked(
            book,
            leistungen.chosen(book, leistung),
            Objects.requireNonNullElse(ort, "").strip(),
            day.orElseGet(this::today));
    if (day.isEmpty() && tag != null && !tag.isBlank()) {
      return page(asked, List.of(), say("finden.tag-falsch"), Optional.empty());
    }
    return find(asked, schieber);
  }

  private ResponsibilityPage find(Asked asked, @Nullable Integer slider) {
    var key = asked.leistung();
    if (key == null || asked.place().isEmpty()) {
      return page(asked, List.of(), "", Optional.empty());
    }
    var found = asked.book().municipalities().places().find(asked.place(), asked.day());
    if (found.isEmpty()) {
      return page(asked, List.of(), say("finden.ort-unbekannt"), Optional.empty());
    }
    if (found.size() > 1) {
      return page(asked, found, "", Optional.empty());
    }
    var view = new ResponsibilityView(asked.book(), key, found.getFirst(), today());
    var day = slider == null ? asked.day() : view.dayOf(slider, asked.day());
    var moved = new Asked(asked.book(), key, asked.place(), day);
    return page(moved, List.of(), "", Optional.of(view.answer(day)));
  }

  private LocalDate today() {
    return LegalTime.today(clock);
  }

  private ResponsibilityPage page(
      Asked asked,
      List<Body> candidates,
      String problem,
      Optional<ResponsibilityPage.Answer> answer) {
    return new ResponsibilityPage(
        leistungen.choices(asked.book(), asked.leistung()),
        asked.place(),
        asked.day().toString(),
        candidates.stream().map(body -> candidate(asked, body)).toList(),
        problem,
        answer);
  }

  private static ResponsibilityPage.Candidate candidate(Asked asked, Body body) {
    var register = asked.book().municipalities().register();
    var above = register.associationOf(body.ars()).or(() -> register.districtOf(body.ars()));
    var ended = body.isValidOn(asked.day()) ? "" : say("finden.gibt-es-nicht-mehr");
    var key = Objects.requireNonNull(asked.leistung());
    return new ResponsibilityPage.Candidate(
        body.fullName(),
        above.map(Body::name).orElse("") + ended,
        ResponsibilityView.address(key, body, asked.day()));
  }
}
