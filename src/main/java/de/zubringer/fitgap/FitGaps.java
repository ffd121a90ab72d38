package de.zubringer.fitgap;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.PlanBook;
import de.zubringer.fitgap.FitGap.Candidate;
import de.zubringer.fitgap.decision.GapBook;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Severity;
import de.zubringer.municipality.Body;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Fit-Gap of any adaptation of one workspace, and of all of them together. */
public final class FitGaps {
  private static final Comparator<AssessedGap> ORDER =
      Comparator.comparing((AssessedGap one) -> one.gap().kind())
          .thenComparing(one -> one.gap().finding().severity())
          .thenComparing(one -> one.gap().key());

  private final CommonGround ground;
  private final Map<String, List<Meetings.Possible>> possible = new ConcurrentHashMap<>();
  private final Map<String, List<Gap>> elsewhere = new ConcurrentHashMap<>();

  /**
   * Prepares the question.
   *
   * @param book compiled from the workspace
   * @param today the day that counts for rules, statutes and answers
   */
  public FitGaps(Workspace workspace, PlanBook book, LocalDate today) {
    this.ground = new CommonGround(workspace, book, today);
  }

  /** With the systems of its plan; without a plan, with the system that fits best. */
  public FitGap of(Adaptation adaptation) {
    return of(adaptation, "");
  }

  /**
   * The same with another system.
   *
   * @param system id of a system to compare with while it is not connected; empty = the best
   */
  public FitGap of(Adaptation adaptation, String system) {
    var situation = new Situation(ground, adaptation);
    var gaps = new GapList();
    var met =
        adaptation.plan().isPresent()
            ? planned(situation, gaps)
            : beginning(situation, system, gaps);
    PlanGaps.find(situation, gaps);
    ResponsibilityGaps.find(situation, gaps);
    UnitGaps.find(situation, gaps);
    ProcedureGaps.find(situation, gaps);
    StatuteGaps.find(situation, gaps);
    AnswerGaps.find(situation, gaps);
    PaperGaps.find(situation, gaps);
    ReplyGaps.find(situation, gaps);
    AsIsGaps.find(situation, gaps);
    var name = "gaps/" + situation.leistung().id() + ".yaml";
    var decided = GapBook.of(ground.file(situation.body().ars(), name));
    var all = gaps.all();
    return new FitGap(
        adaptation,
        met.name(),
        met.candidates(),
        all.stream()
            .map(gap -> new AssessedGap(gap, decided.present(gap.key())))
            .sorted(ORDER)
            .toList(),
        decided.gone(all.stream().map(Gap::key).toList()));
  }

  private record Met(String name, List<Candidate> candidates) {}

  private Met planned(Situation situation, GapList gaps) {
    var meetings = new Meetings(situation).planned();
    for (var meeting : meetings) {
      gaps.addAll(gaps(situation, meeting));
    }
    return new Met(meetings.getFirst().target().system().name(), List.of());
  }

  private static List<Gap> gaps(Situation situation, Meeting meeting) {
    var gaps = new GapList();
    MappingGaps.find(situation, meeting, gaps);
    SystemGaps.find(situation, meeting, gaps);
    return gaps.all();
  }

  /** A candidate with its gaps. */
  private record Tried(Candidate candidate, boolean inbox, List<Gap> gaps) {
    static Tried of(Meeting meeting, List<Gap> found) {
      var candidate =
          new Candidate(
              meeting.system(),
              meeting.target().system().name(),
              meeting.installation().isPresent(),
              count(found, Severity.ERROR),
              count(found, Severity.WARNING),
              count(found, Severity.HINT));
      return new Tried(candidate, meeting.isInbox(), found);
    }

    private static int count(List<Gap> gaps, Severity severity) {
      return (int) gaps.stream().filter(gap -> gap.finding().severity() == severity).count();
    }
  }

  /** A system nobody here has installed has the same gaps everywhere. */
  private Tried tried(Situation situation, Meeting meeting) {
    if (meeting.installation().isPresent()) {
      return Tried.of(meeting, gaps(situation, meeting));
    }
    var key = meeting.system() + " " + situation.leistung().folder();
    return Tried.of(meeting, elsewhere.computeIfAbsent(key, system -> gaps(situation, meeting)));
  }

  /** What is installed first, then what fits best. */
  private static final Comparator<Tried> BEST =
      Comparator.comparing((Tried one) -> !one.candidate().installed())
          .thenComparing(one -> one.candidate().installed() && one.inbox())
          .thenComparingInt(one -> one.candidate().errors())
          .thenComparingInt(one -> one.candidate().warnings())
          .thenComparingInt(one -> one.candidate().hints());

  private Met beginning(Situation situation, String wanted, GapList gaps) {
    var systems =
        possible.computeIfAbsent(situation.leistung().id(), id -> Meetings.Possible.of(ground, id));
    var tried =
        new Meetings(situation)
            .possible(systems).stream().map(one -> tried(situation, one)).sorted(BEST).toList();
    var chosen =
        tried.stream()
            .filter(one -> wanted.isEmpty() || one.candidate().id().equals(wanted))
            .findFirst();
    chosen.ifPresent(one -> gaps.addAll(one.gaps()));
    var installed = tried.stream().anyMatch(one -> one.candidate().installed());
    BeginningGaps.find(situation, installed, gaps);
    return new Met(
        chosen.map(one -> one.candidate().name()).orElse(""),
        tried.stream().map(Tried::candidate).toList());
  }

  /** Lückenkatalog: one Leistung in all municipalities that exist today. */
  public GapCatalogue catalogue(LeistungPackage leistung) {
    var adaptations = Adaptation.all(ground.book(), leistung, ground.today());
    Map<String, Count> counts = new LinkedHashMap<>();
    for (var adaptation : adaptations) {
      for (var one : of(adaptation).gaps()) {
        counts.computeIfAbsent(one.gap().key(), key -> new Count(one.gap())).add(one, adaptation);
      }
    }
    return new GapCatalogue(
        leistung,
        adaptations.stream().mapToInt(one -> one.areas().size()).sum(),
        adaptations.size(),
        (int) adaptations.stream().filter(one -> one.plan().isPresent()).count(),
        counts.values().stream().map(Count::entry).sorted(BY_NUMBER).toList());
  }

  private static final Comparator<GapCatalogue.Entry> BY_NUMBER =
      Comparator.comparing((GapCatalogue.Entry entry) -> !entry.example().isGrave())
          .thenComparing(GapCatalogue.Entry::municipalities, Comparator.reverseOrder())
          .thenComparing(entry -> entry.example().key());

  /** The municipalities that have one gap. */
  private static final class Count {
    private final Set<Ars> have = new HashSet<>();
    private final Set<Ars> open = new HashSet<>();
    private Gap example;

    Count(Gap example) {
      this.example = example;
    }

    void add(AssessedGap one, Adaptation adaptation) {
      var gap = one.gap();
      var areas = gap.areas().isEmpty() ? adaptation.areas() : gap.areas();
      var keys = areas.stream().map(Body::ars).toList();
      have.addAll(keys);
      if (one.blocks() || !gap.isGrave()) {
        open.addAll(keys);
      }
      if (gap.finding().severity().compareTo(example.finding().severity()) < 0) {
        example = gap;
      }
    }

    GapCatalogue.Entry entry() {
      return new GapCatalogue.Entry(example, have.size(), open.size());
    }
  }

  /** The system of an id, if the Leistung could go there. */
  public Optional<String> possible(LeistungPackage leistung, String system) {
    return possible.computeIfAbsent(leistung.id(), id -> Meetings.Possible.of(ground, id)).stream()
        .map(one -> one.system().id())
        .filter(system::equals)
        .findFirst();
  }
}
