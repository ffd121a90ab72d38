package de.zubringer.web.adaptation;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.access.Role;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanBook;
import de.zubringer.draft.Draft;
import de.zubringer.draft.Drafts;
import de.zubringer.fitgap.FitGap;
import de.zubringer.fitgap.FitGaps;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.survey.Survey;
import de.zubringer.web.frame.Frame;
import de.zubringer.workspace.Workspace;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds what an address means in the draft of its administration, connected or not yet. */
@Component
public class Adaptations {
  private static final Set<Role> WRITERS = EnumSet.of(Role.COORDINATOR, Role.SYSTEM_ADMIN);

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

  /** What the pages of one request look at: the draft of the administration that carries out. */
  public static final class Drafted {
    private final Draft draft;
    private final Adaptation adaptation;
    private final LocalDate today;
    private @Nullable Survey survey;
    private @Nullable FitGap gaps;

    private Drafted(Draft draft, Adaptation adaptation, LocalDate today) {
      this.draft = draft;
      this.adaptation = adaptation;
      this.today = today;
    }

    public Draft draft() {
      return draft;
    }

    public Adaptation adaptation() {
      return adaptation;
    }

    public LocalDate today() {
      return today;
    }

    /** Its questions, computed once. */
    public Survey survey() {
      if (survey == null) {
        survey = Survey.of(workspace(), book(), adaptation, today);
      }
      return survey;
    }

    /** Its gaps, computed once. */
    public FitGap gaps() {
      if (gaps == null) {
        gaps = new FitGaps(workspace(), book(), today).of(adaptation);
      }
      return gaps;
    }

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

    /** Whether this person writes here: those who connect, in their own administration. */
    public boolean mayChange(Person person) {
      return WRITERS.contains(person.role()) && owner().equals(person.municipality());
    }

    /** Below which all pages of the adaptation lie. */
    public String address() {
      return "/anbindungen/" + owner() + "/" + leistung();
    }
  }

  /** Empty if there is no such thing, or it is not for this person. */
  public Optional<Drafted> find(Person person, String ars, String leistung) {
    var today = LegalTime.today(clock);
    return Adaptation.lookUp(connections.current(), ars, leistung, today)
        .map(live -> new MunicipalityId(live.body().ars()))
        .filter(person::sees)
        .flatMap(owner -> of(owner, leistung));
  }

  /** The same for what one cannot do without: not found otherwise. */
  public Drafted required(Person person, String ars, String leistung) {
    return find(person, ars, leistung)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The same in a person's own administration only. */
  public Drafted own(Person person, String ars, String leistung) {
    return find(person, ars, leistung)
        .filter(found -> found.owner().equals(person.municipality()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** For those who know whose it is. */
  public Optional<Drafted> of(MunicipalityId owner, String leistung) {
    return in(drafts.of(owner), leistung);
  }

  /** The same in another state of the draft, such as within a change of it. */
  public Optional<Drafted> in(Draft draft, String leistung) {
    var today = LegalTime.today(clock);
    return Adaptation.lookUp(draft.book(), draft.owner().toString(), leistung, today)
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
}
