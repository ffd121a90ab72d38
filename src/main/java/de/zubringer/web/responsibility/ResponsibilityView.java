package de.zubringer.web.responsibility;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Body;
import de.zubringer.responsibility.Delegation;
import de.zubringer.responsibility.Reason;
import de.zubringer.responsibility.Resolution;
import de.zubringer.responsibility.analysis.Coverage;
import de.zubringer.responsibility.analysis.Stretch;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.FindingLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/** The answer for one Leistung and municipality as its page shows it. */
final class ResponsibilityView {
  /** Rules reach further back, but the register does not. */
  private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);

  /** As far ahead as anybody plans. */
  private static final int YEARS_AHEAD = 5;

  /** Enough to tell two states apart; the interfaces give all of it. */
  private static final int DIGEST_SHOWN = 12;

  private final PlanBook book;
  private final LeikaKey leistung;
  private final Body area;

  /** The same whatever day is looked at: a place of the slider keeps its meaning. */
  private final List<Stretch> course;

  ResponsibilityView(PlanBook book, LeikaKey leistung, Body area, LocalDate today) {
    this.book = book;
    this.leistung = leistung;
    this.area = area;
    this.course =
        Coverage.course(
            book.municipalities(),
            book.responsibilities(),
            leistung,
            area,
            FIRST,
            today.plusYears(YEARS_AHEAD));
  }

  static String address(LeikaKey leistung, Body area, LocalDate day) {
    return UriComponentsBuilder.fromPath("/zustaendigkeit")
        .queryParam("leistung", leistung.digits())
        .queryParam("ort", area.ars().digits())
        .queryParam("tag", day)
        .toUriString();
  }

  /** The first day of a period; the day at hand if there is no such period. */
  LocalDate dayOf(int slider, LocalDate day) {
    return slider < 0 || slider >= course.size() ? day : course.get(slider).from();
  }

  ResponsibilityPage.Answer answer(LocalDate day) {
    var answer = book.resolve(leistung, area.ars(), day);
    var here = 0;
    var periods = new ArrayList<ResponsibilityPage.Period>();
    for (var stretch : course) {
      var isHere = !day.isBefore(stretch.from()) && !day.isAfter(stretch.to());
      here = isHere ? periods.size() : here;
      periods.add(period(stretch, isHere));
    }
    return new ResponsibilityPage.Answer(
        area.fullName(),
        status(answer.status()),
        lines(answer),
        delegation(answer),
        FindingLine.of(answer.findings()),
        periods,
        here,
        address(leistung, area, day).replaceAll("&tag=.*", ""),
        book.responsibilities().snapshot().substring(0, DIGEST_SHOWN));
  }

  private ResponsibilityPage.Period period(Stretch stretch, boolean here) {
    var who =
        stretch
            .answer()
            .executingBody()
            .map(Body::fullName)
            .orElseGet(() -> status(stretch.answer().status()).label());
    return new ResponsibilityPage.Period(
        say("gueltig.von-bis", German.day(stretch.from()), German.day(stretch.to())),
        who,
        address(leistung, area, stretch.from()),
        here);
  }

  static Badge status(Resolution.Status status) {
    return switch (status) {
      case FOUND -> new Badge("success", say("finden.gefunden"));
      case GAP -> new Badge("warning", say("finden.luecke"));
      case CONFLICT -> new Badge("danger", say("finden.widerspruch"));
    };
  }

  private List<ResponsibilityPage.Line> lines(Resolution answer) {
    return List.of(
        line("legalBody", name(answer.legalBody()), answer),
        line("executingBody", name(answer.executingBody()), answer),
        line("rulesFrom", name(answer.rulesFrom()), answer),
        line("orgUnit", unit(answer), answer));
  }

  /** From the legal body to who carries out; nothing to say where it is one and the same. */
  private static List<String> delegation(Resolution answer) {
    return answer.delegation().size() < 2
        ? List.of()
        : answer.delegation().stream().map(Delegation::name).toList();
  }

  private static String name(Optional<Body> body) {
    return body.map(Body::fullName).orElse(say("finden.offen"));
  }

  private String unit(Resolution answer) {
    return answer
        .unitIn(book.municipalities())
        .map(unit -> unit.mailbox() == null ? unit.name() : unit.name() + ", " + unit.mailbox())
        .orElse(say("finden.offen"));
  }

  private static ResponsibilityPage.Line line(String question, String who, Resolution answer) {
    var reason = answer.reasons().stream().filter(one -> one.decides().equals(question)).findAny();
    return new ResponsibilityPage.Line(
        say("frage." + question),
        who,
        reason.map(Reason::text).orElse(""),
        reason.map(Reason::legalBasis).orElse(""),
        reason.map(one -> German.validity(one.validFrom(), one.validTo())).orElse(""));
  }
}
