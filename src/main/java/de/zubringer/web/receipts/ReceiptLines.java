package de.zubringer.web.receipts;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.access.Role;
import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.catalogue.text.German;
import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanBook;
import de.zubringer.delivery.Confirmations;
import de.zubringer.delivery.Confirmations.Expected;
import de.zubringer.delivery.pull.FetchToken;
import de.zubringer.delivery.pull.FetchTokens;
import de.zubringer.delivery.pull.Fetches;
import de.zubringer.delivery.pull.PullCount;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.municipality.Installation;
import de.zubringer.municipality.Profile;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.journeys.JourneyLines;
import de.zubringer.web.receipts.ReceiptsPage.ConfirmLine;
import de.zubringer.web.receipts.ReceiptsPage.FetchedSystem;
import de.zubringer.web.receipts.ReceiptsPage.TokenLine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Open confirmations and fetching installations as pages show them. */
@Component
public class ReceiptLines {
  private static final String PULL = "pull";

  /** A Fachverfahren asks at least daily. */
  private static final Duration LATE = Duration.ofDays(1);

  private static final Duration VERY_LATE = Duration.ofDays(3);

  private final Connections connections;
  private final Fetches fetches;
  private final FetchTokens tokens;
  private final InstantSource clock;
  private final Confirmations confirmations;

  ReceiptLines(
      Connections connections,
      Fetches fetches,
      FetchTokens tokens,
      InstantSource clock,
      Confirmations confirmations) {
    this.confirmations = confirmations;
    this.connections = connections;
    this.fetches = fetches;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** What a person confirms of one journey. */
  public List<ConfirmLine> of(Person person, MunicipalityId owner, JourneyId journey) {
    return of(person, owner, confirmations.of(owner, journey));
  }

  /** Deliveries of an administration as lines with a button for who may confirm. */
  public List<ConfirmLine> of(Person person, MunicipalityId owner, List<Expected> expected) {
    return expected.stream().map(one -> line(person, owner, one)).toList();
  }

  private ConfirmLine line(Person person, MunicipalityId owner, Expected one) {
    var mayConfirm = person.readsContentOf(owner) && one.isOpen();
    return new ConfirmLine(
        JourneyLines.address(one.journey()),
        JourneyLines.shortId(one.journey()),
        one.reference(),
        one.system(),
        one.receiver(),
        German.moment(one.expectedAt()),
        due(one),
        mayConfirm ? "/quittungen/" + one.journey() : "");
  }

  private Badge due(Expected one) {
    var at = one.confirmedAt();
    var by = one.confirmedBy();
    if (at != null && by != null) {
      return new Badge("success", say("quittungen.bestaetigt", by, German.moment(at)));
    }
    return clock.instant().isAfter(one.dueAt())
        ? new Badge("warning", say("quittungen.ueberfaellig"))
        : new Badge("info", say("quittungen.offen"));
  }

  /** The installations of an administration that fetch by themselves. */
  List<FetchedSystem> systems(MunicipalityId owner) {
    var book = connections.current();
    var counts = fetches.counts(owner);
    var all = tokens.of(owner);
    return pulling(book, owner).stream().map(one -> system(book, one, counts, all)).toList();
  }

  /** Whether an administration has an installation that fetches by itself. */
  boolean isPulling(MunicipalityId owner, String system) {
    return pulling(connections.current(), owner).stream().anyMatch(one -> one.id().equals(system));
  }

  private static List<Installation> pulling(PlanBook book, MunicipalityId owner) {
    return book
        .municipalities()
        .profile(owner.ars())
        .map(Profile::systems)
        .orElse(List.of())
        .stream()
        .filter(one -> entrance(book, one).filter(it -> it.connector().equals(PULL)).isPresent())
        .toList();
  }

  private static Optional<TargetSystem.Interface> entrance(PlanBook book, Installation one) {
    return book.catalogue().system(one.system()).flatMap(it -> it.byId(one.interfaceId()));
  }

  private FetchedSystem system(
      PlanBook book, Installation one, List<PullCount> counts, List<FetchToken> all) {
    var name = book.catalogue().system(one.system()).map(TargetSystem::name).orElse(one.system());
    var count = counts.stream().filter(it -> it.system().equals(one.id())).findFirst();
    return new FetchedSystem(
        one.id(),
        name,
        count
            .map(
                it ->
                    say(
                        "quittungen.wartet",
                        German.number(it.waiting()),
                        German.moment(it.oldest())))
            .orElseGet(() -> say("quittungen.wartet.nichts")),
        age(count.map(PullCount::oldest)),
        all.stream().filter(it -> it.system().equals(one.id())).map(ReceiptLines::token).toList());
  }

  private Badge age(Optional<Instant> oldest) {
    var waiting = oldest.map(since -> Duration.between(since, clock.instant()));
    if (waiting.filter(it -> it.compareTo(VERY_LATE) > 0).isPresent()) {
      return new Badge("danger", say("quittungen.abholung.ausgeblieben"));
    }
    return waiting.filter(it -> it.compareTo(LATE) > 0).isPresent()
        ? new Badge("warning", say("quittungen.abholung.spaet"))
        : new Badge("success", say("quittungen.abholung.gut"));
  }

  private static TokenLine token(FetchToken token) {
    var used = token.usedAt();
    return new TokenLine(
        token.name(),
        say("quittungen.zugang.von", token.madeBy(), German.moment(token.madeAt())),
        used == null
            ? say("quittungen.zugang.nie")
            : say("quittungen.zugang.benutzt", German.moment(used)),
        "/quittungen/zugang/" + token.id() + "/zurueckziehen");
  }

  static boolean mayMakeTokens(Person person) {
    return person.role() == Role.SYSTEM_ADMIN;
  }
}
