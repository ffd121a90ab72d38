package de.zubringer.web.rollin;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.catalogue.procedure.RollInSteps;
import de.zubringer.catalogue.text.German;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.Content;
import de.zubringer.rollin.RollIns;
import de.zubringer.rollin.StepMedian;
import de.zubringer.web.adaptation.Adaptations;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.content.FileAnswer;
import de.zubringer.web.rollin.TimesPage.TimeLine;
import de.zubringer.workspace.Spreadsheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How long steps of the roll-in took: of one administration as a file, of all as medians. */
@Controller
class TimesPages {
  private static final double HOURS_OF_A_DAY = 24;
  private static final double MINUTES_OF_AN_HOUR = 60;

  private final Adaptations adaptations;
  private final RollIns rollIns;
  private final RollInSituations situations;
  private final Connections connections;

  TimesPages(
      Adaptations adaptations,
      RollIns rollIns,
      RollInSituations situations,
      Connections connections) {
    this.adaptations = adaptations;
    this.rollIns = rollIns;
    this.situations = situations;
    this.connections = connections;
  }

  @MayUse({LAND})
  @GetMapping("/anbindungen/zeiten")
  TimesPage medians() {
    var names = names();
    return new TimesPage(rollIns.medians().stream().map(one -> line(names, one)).toList());
  }

  /** Names of the steps of every Land and every package; the first to name one counts. */
  private Map<String, String> names() {
    var workspace = connections.workspace();
    var names = new HashMap<String, String>();
    for (var format : List.of("rollin", "steps")) {
      for (var file : workspace.documents(format)) {
        RollInSteps.of(file).forEach(step -> names.putIfAbsent(step.id(), step.name()));
      }
    }
    return names;
  }

  private static TimeLine line(Map<String, String> names, StepMedian one) {
    return new TimeLine(
        names.getOrDefault(one.step(), one.step()),
        German.number(one.count()),
        days(one.days()),
        one.minutes() == 0 ? "\u2013" : German.number(one.minutes()));
  }

  private static String days(double days) {
    return String.format(Locale.GERMANY, "%.1f", days);
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping("/anbindungen/{ars}/{leistung}/einfuehrung/zeiten.csv")
  void times(
      Person person,
      @PathVariable String ars,
      @PathVariable String leistung,
      HttpServletResponse response)
      throws IOException {
    var content = adaptations.find(person, ars, leistung).map(this::sheet).map(Content::of);
    var name = "zeiten-%s-%s.csv".formatted(leistung, ars);
    FileAnswer.send(response, Optional.of(name), content);
  }

  private byte[] sheet(Drafted drafted) {
    var names = new HashMap<String, String>();
    rollIns.steps(situations.of(drafted)).forEach(step -> names.put(step.id(), step.name()));
    var sheet = new Spreadsheet(say("zeiten.spalten").split("\\|"));
    for (var one : rollIns.times(drafted.owner(), drafted.leistung())) {
      sheet.row(
          names.getOrDefault(one.step(), one.step()),
          moment(one.started()),
          moment(one.done()),
          one.took().map(TimesPages::days).orElse(""),
          one.minutes() == 0 ? "" : Integer.toString(one.minutes()));
    }
    return sheet.germanBytes();
  }

  private static String days(Duration took) {
    return days(took.toMinutes() / MINUTES_OF_AN_HOUR / HOURS_OF_A_DAY);
  }

  private static String moment(@Nullable Instant at) {
    return at == null ? "" : German.moment(at);
  }
}
