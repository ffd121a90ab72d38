package de.zubringer.web.responsibility;

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
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LegalTime;
import de.zubringer.responsibility.analysis.Analysis;
import de.zubringer.responsibility.analysis.Coverage;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Names;
import de.zubringer.web.map.LandMap;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Alle Gebiete auf einen Blick. */
@Controller
class ResponsibilitiesPages {
  /** Rules are rarely written for longer ahead. */
  private static final int YEARS = 5;

  private final Connections connections;
  private final Leistungen leistungen;
  private final InstantSource clock;
  private volatile Analysed latest = new Analysed(0, LocalDate.EPOCH, Findings.NONE);

  ResponsibilitiesPages(Connections connections, Names names, InstantSource clock) {
    this.connections = connections;
    this.leistungen = new Leistungen(names);
    this.clock = clock;
  }

  /** The findings of a book from a day on; the same for all who ask. */
  private record Analysed(long snapshot, LocalDate from, Findings findings) {}

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION, OPERATOR})
  @GetMapping("/zustaendigkeit/gebiete")
  ResponsibilitiesPage all(
      @RequestParam(required = false) @Nullable String leistung,
      @RequestParam(required = false) @Nullable String tag) {
    var book = connections.current();
    var today = LegalTime.today(clock);
    var day = German.sentDay(tag).orElse(today); // the field of the form sends no other
    var chosen = leistungen.chosen(book, leistung);
    var keys = book.leistungen();
    var answers = Coverage.of(book.municipalities(), book.responsibilities(), keys, day, day);
    var picture = new CoveragePicture(book.municipalities(), answers, LandMap.thueringen());
    return new ResponsibilitiesPage(
        leistungen.choices(book, chosen),
        day.toString(),
        chosen == null ? List.of() : picture.areas(chosen),
        LandMap.thueringen().districts(),
        chosen == null ? List.of() : picture.bodies(chosen),
        keys.stream().map(leistungen::name).toList(),
        picture.rows(keys),
        say(
            "gebiete.analysiert",
            Integer.toString(keys.size()),
            German.day(today),
            German.day(today.plusYears(YEARS))),
        FindingLine.of(findings(book, today)));
  }

  private Findings findings(PlanBook book, LocalDate from) {
    var known = latest;
    if (known.snapshot() != book.snapshot() || !known.from().equals(from)) {
      var keys = book.leistungen();
      var coverage =
          Coverage.of(
              book.municipalities(), book.responsibilities(), keys, from, from.plusYears(YEARS));
      known =
          new Analysed(
              book.snapshot(),
              from,
              Analysis.of(book.municipalities(), book.responsibilities(), coverage));
      latest = known;
    }
    return known.findings();
  }
}
