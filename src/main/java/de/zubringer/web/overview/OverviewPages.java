package de.zubringer.web.overview;

import static de.zubringer.access.Role.CASE_WORKER;
import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.OPERATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.access.Role;
import de.zubringer.catalogue.text.German;
import de.zubringer.ops.Preparations;
import de.zubringer.pipeline.JourneyFilter;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Journeys;
import de.zubringer.web.frame.Names;
import de.zubringer.web.frame.Words;
import de.zubringer.web.journeys.JourneyLine;
import de.zubringer.web.journeys.JourneyLines;
import de.zubringer.web.map.LandMap;
import de.zubringer.web.rollin.Reminders;
import de.zubringer.web.sandbox.SandboxSite;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Lage: the first page after log-in. */
@Controller
class OverviewPages {
  private static final int LATEST = 8;

  /** Who may open the list of journeys; the others see numbers only. */
  private static final Set<Role> LIST_READERS =
      EnumSet.of(COORDINATOR, SYSTEM_ADMIN, CASE_WORKER, OPERATOR);

  private static final Set<Role> PROFILE_READERS =
      EnumSet.of(LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION);

  /** Who looks after the technical side; to the others it would say nothing. */
  private static final Set<Role> SANDBOX_USERS = EnumSet.of(COORDINATOR, SYSTEM_ADMIN, OPERATOR);

  private final Journeys journeys;
  private final JourneyLines lines;
  private final Names names;
  private final Preparations preparations;
  private final ObjectProvider<SandboxSite> sandbox;
  private final Reminders reminders;

  OverviewPages(
      Journeys journeys,
      JourneyLines lines,
      Names names,
      Preparations preparations,
      ObjectProvider<SandboxSite> sandbox,
      Reminders reminders) {
    this.journeys = journeys;
    this.lines = lines;
    this.names = names;
    this.preparations = preparations;
    this.sandbox = sandbox;
    this.reminders = reminders;
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION, CASE_WORKER, OPERATOR})
  @GetMapping("/")
  OverviewPage overview(Person person) {
    var municipality = person.municipality();
    return new OverviewPage(
        municipality == null ? say("lage.alle-kommunen") : names.municipality(municipality),
        preparations.current().map(OverviewPages::preparation),
        counts(person),
        LandMap.thueringen().picture(connected(person)),
        latest(person),
        sandbox(person),
        reminders.of(person));
  }

  /** Everybody sees who is connected; who may open the pages of whom is said there. */
  private List<LandMap.Connected> connected(Person person) {
    return names.municipalities().entrySet().stream()
        .map(
            entry ->
                new LandMap.Connected(
                    entry.getKey().ars(),
                    entry.getValue(),
                    names.connected(entry.getKey()),
                    PROFILE_READERS.contains(person.role()) && person.sees(entry.getKey())
                        ? "/kommunen/" + entry.getKey()
                        : ""))
        .toList();
  }

  private Optional<List<JourneyLine>> latest(Person person) {
    if (!LIST_READERS.contains(person.role())) {
      return Optional.empty();
    }
    var newest = journeys.page(JourneyFilter.of(person.municipality()), null, LATEST);
    return Optional.of(lines.of(newest.journeys()));
  }

  private Optional<String> sandbox(Person person) {
    return SANDBOX_USERS.contains(person.role())
        ? sandbox.stream().map(SandboxSite::start).findFirst()
        : Optional.empty();
  }

  private List<OverviewPage.Count> counts(Person person) {
    var numbers = journeys.counts(person.municipality());
    var links = LIST_READERS.contains(person.role());
    return Arrays.stream(JourneyState.values())
        .map(
            state ->
                new OverviewPage.Count(
                    JourneyLines.badge(state).label(),
                    counted(numbers.getOrDefault(state, 0L)),
                    links ? "/sendungen?stand=" + JourneyLines.word(state) : ""))
        .toList();
  }

  private static String counted(long number) {
    return number > Journeys.COUNTED_MAX
        ? say("lage.mehr-als", German.number(Journeys.COUNTED_MAX))
        : German.number(number);
  }

  private static OverviewPage.Preparation preparation(Preparations.Preparation work) {
    var name = Words.sayOr(work.work(), "preparation." + work.work());
    var text = say("vorbereitung", name, German.number(work.done()), German.number(work.of()));
    return new OverviewPage.Preparation(text, work.done(), work.of());
  }
}
