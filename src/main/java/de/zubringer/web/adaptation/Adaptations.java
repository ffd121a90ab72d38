package de.zubringer.web.adaptation;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanBook;
import de.zubringer.draft.Draft;
import de.zubringer.draft.Drafts;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.web.frame.Frame;
import de.zubringer.workspace.Workspace;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what an address means in the draft of its administration, connected or not yet. */
@Component
public class Adaptations {
  private final Connections connections;
  private final Drafts drafts;
  private final List<Station> stations;
  private final InstantSource clock;

  Adaptations(Connections connections, Drafts drafts, List<Station> stations, InstantSource clock) {
    this.connections = connections;
    this.drafts = drafts;
    this.stations = stations.stream().sorted(Comparator.comparingInt(Station::place)).toList();
    this.clock = clock;
  }

  /**
   * What the pages look at.
   *
   * @param draft of the administration that carries out
   */
  public record Drafted(Draft draft, Adaptation adaptation, LocalDate today) {
    public Workspace workspace() {
      return draft.workspace();
    }

    public PlanBook book() {
      return draft.book();
    }

    /** Whose draft it is; also the administration of every table. */
    public MunicipalityId owner() {
      return draft.owner();
    }

    public String leistung() {
      return adaptation.leistung().id();
    }

    /** Below which all pages of the adaptation lie. */
    public String address() {
      return "/anbindungen/" + owner() + "/" + leistung();
    }
  }

  /** Empty if there is no such thing, or it is not for this person. */
  public Optional<Drafted> find(Person person, String ars, String leistung) {
    var today = LegalTime.today(clock);
    return adaptation(connections.current(), ars, leistung, today)
        .map(live -> new MunicipalityId(live.body().ars()))
        .filter(person::sees)
        .flatMap(owner -> of(owner, leistung));
  }

  /** For those who know whose it is. */
  public Optional<Drafted> of(MunicipalityId owner, String leistung) {
    return in(drafts.of(owner), leistung);
  }

  /** The same in another state of the draft, such as within a change of it. */
  public Optional<Drafted> in(Draft draft, String leistung) {
    var today = LegalTime.today(clock);
    return adaptation(draft.book(), draft.owner().toString(), leistung, today)
        .map(found -> new Drafted(draft, found, today));
  }

  /** Whether applications are taken in by a plan that is live, whatever the draft says. */
  public boolean isLive(Drafted drafted) {
    return connections
        .current()
        .plan(drafted.owner(), drafted.adaptation().leistung().leika())
        .isPresent();
  }

  /** In the order of the way. */
  List<Station> stations() {
    return stations;
  }

  /**
   * What stands above a page.
   *
   * @param here path of its station; any other word if it is none
   */
  public AdaptationHead head(Drafted drafted, String here) {
    return new AdaptationHead(
        drafted.adaptation().leistung().name(),
        drafted.adaptation().body().fullName(),
        drafted.address(),
        Stream.concat(Stream.of("anschluss"), stations.stream().map(Station::path))
            .map(
                path ->
                    new Frame.Entry(
                        drafted.address() + "/" + path, say("station." + path), path.equals(here)))
            .toList());
  }

  private static Optional<Adaptation> adaptation(
      PlanBook book, String ars, String leistung, LocalDate today) {
    return Adaptation.find(book, ars, leistung, today) instanceof Outcome.Done<Adaptation>(var done)
        ? Optional.of(done)
        : Optional.empty();
  }
}
