package de.zubringer.web.responsibility;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.text.German;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Destination;
import de.zubringer.municipality.Profile;
import de.zubringer.municipality.Statute;
import de.zubringer.responsibility.Resolution.Status;
import de.zubringer.responsibility.analysis.ReformEffect;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a reform changes, in words. */
final class ReformView {
  /** So many municipalities are named in one line. */
  private static final int NAMED = 12;

  private final PlanBook book;
  private final Leistungen leistungen;
  private final Map<Ars, Long> open;
  private final LocalDate effective;

  ReformView(PlanBook book, Leistungen leistungen, Map<Ars, Long> open, LocalDate effective) {
    this.book = book;
    this.leistungen = leistungen;
    this.open = open;
    this.effective = effective;
  }

  ReformPage.Effect of(ReformEffect effect) {
    return new ReformPage.Effect(
        effect.moves().stream().map(this::move).toList(),
        effect.ended().stream().map(this::ended).toList());
  }

  private ReformPage.Move move(ReformEffect.Move move) {
    return new ReformPage.Move(
        leistungen.name(move.leistung()),
        names(move.areas()),
        answer(move.before()),
        answer(move.after()),
        routes(move),
        German.number(count(move.areas())));
  }

  private static String answer(ReformEffect.Answer answer) {
    if (answer.status() != Status.FOUND) {
      return ResponsibilityView.status(answer.status()).label();
    }
    return say(
        "reform.antwort",
        name(answer.executingBody()),
        name(answer.legalBody()),
        name(answer.rulesFrom()));
  }

  private static String name(@Nullable Body body) {
    return body == null ? say("finden.offen") : body.fullName();
  }

  /** What becomes of the connections: who asked by which Zustellpunkt, and who will. */
  private String routes(ReformEffect.Move move) {
    return say(
        "reform.wege",
        plan(move.leistung(), move.before().executingBody()),
        plan(move.leistung(), move.after().executingBody()));
  }

  private String plan(LeikaKey leistung, @Nullable Body executing) {
    return Optional.ofNullable(executing)
        .flatMap(body -> book.plan(new MunicipalityId(body.ars()), leistung))
        .map(ReformView::destinations)
        .orElse(say("reform.ohne-anbindung"));
  }

  private static String destinations(ConnectionPlan plan) {
    return plan.intake().stream().map(Destination::id).collect(Collectors.joining(", "));
  }

  private ReformPage.Ended ended(Body body) {
    var statutes =
        book.municipalities().profile(body.ars()).map(Profile::statutes).stream()
            .flatMap(Collection::stream)
            .filter(statute -> statute.isValidOn(effective.minusDays(1)))
            .map(Statute::title)
            .collect(Collectors.joining("; "));
    return new ReformPage.Ended(
        body.fullName(),
        body.ars().digits(),
        statutes.isEmpty() ? say("reform.keine-satzung") : statutes,
        German.number(count(List.of(body))));
  }

  private long count(List<Body> areas) {
    return areas.stream().mapToLong(area -> open.getOrDefault(area.ars(), 0L)).sum();
  }

  private static String names(List<Body> areas) {
    var named = areas.stream().limit(NAMED).map(Body::fullName).collect(Collectors.joining(", "));
    var more = areas.size() - NAMED;
    return more > 0 ? say("reform.und-weitere", named, German.number(more)) : named;
  }
}
