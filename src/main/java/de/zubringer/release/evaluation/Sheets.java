package de.zubringer.release.evaluation;

import de.zubringer.audit.AuditTrail;
import de.zubringer.audit.Author;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.measure.JourneyMeasures;
import de.zubringer.pipeline.measure.Measured;
import de.zubringer.signoff.KeptProtocol;
import de.zubringer.signoff.TrialProtocols;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Criteria fixed beforehand, what was measured, and what the head decided. */
@Component
public class Sheets {
  private static final int TEXT_MAX = 2000;

  /** More than a million of anything is a slip of the hand. */
  private static final double TARGET_MAX = 1_000_000;

  private static final String COORDINATOR = "coordinator";
  private static final String HEAD = "head";

  private final SheetStore store;
  private final TrialProtocols protocols;
  private final JourneyMeasures measures;
  private final AuditTrail trail;
  private final InstantSource clock;

  Sheets(
      SheetStore store,
      TrialProtocols protocols,
      JourneyMeasures measures,
      AuditTrail trail,
      InstantSource clock) {
    this.store = store;
    this.protocols = protocols;
    this.measures = measures;
    this.trail = trail;
    this.clock = clock;
  }

  /** Those that hold; version 0 without any while nobody fixed them. */
  public Criteria criteria(MunicipalityId owner, String leistung) {
    return versions(owner, leistung).stream().findFirst().orElseGet(Criteria::none);
  }

  /** All that were fixed, the newest first. */
  public List<Criteria> versions(MunicipalityId owner, String leistung) {
    return store.criteria(owner, leistung);
  }

  /** The newest; empty before the first. */
  public Optional<Decision> decision(MunicipalityId owner, String leistung) {
    return decisions(owner, leistung).stream().findFirst();
  }

  /** All of them, the newest first. */
  public List<Decision> decisions(MunicipalityId owner, String leistung) {
    return store.decisions(owner, leistung);
  }

  /** When the first protocol was kept; what is fixed later is not fixed beforehand. */
  public Optional<Instant> firstProtocol(MunicipalityId owner, String leistung) {
    return protocols.firstAt(owner, leistung);
  }

  /** What was counted of the submissions; empty while nothing is live. */
  private Optional<Measured> journeys(Subject subject) {
    var keys = subject.adaptation().leistung().keys();
    return subject.since().map(since -> measures.since(subject.owner(), keys, since));
  }

  /** The sheet, and how it was beside how it is; the submissions are counted once for both. */
  public record Evaluation(Sheet sheet, BeforeAfter comparison) {}

  /** As it is now. */
  public Evaluation evaluation(Subject subject) {
    var measured = journeys(subject);
    var remarks = store.remarks(subject.owner(), subject.leistung());
    return new Evaluation(
        sheet(subject, measured, remarks), BeforeAfter.of(subject, measured, remarks));
  }

  /** The sheet as it is now. */
  public Sheet sheet(Subject subject) {
    var remarks = store.remarks(subject.owner(), subject.leistung());
    return sheet(subject, journeys(subject), remarks);
  }

  private Sheet sheet(Subject subject, Optional<Measured> measured, List<Remark> remarks) {
    var owner = subject.owner();
    var leistung = subject.leistung();
    var fixed = criteria(owner, leistung);
    var criteria = fixed.version() > 0 ? fixed : Criteria.proposal(AsIsNumbers.of(subject));
    var protocol = protocols.newest(owner, leistung);
    var measuring = new Measuring(subject, protocol.map(one -> one.protocol().trial()), measured);
    return new Sheet(
        criteria,
        protocol,
        criteria.list().stream().map(one -> line(one, measuring, remarks)).toList());
  }

  /** Where the software cannot measure, what somebody counted holds. */
  private static Sheet.Line line(Criterion criterion, Measuring measuring, List<Remark> remarks) {
    var remark = remarks.stream().filter(one -> one.measure() == criterion.measure()).findFirst();
    return new Sheet.Line(
        criterion,
        measuring.value(criterion.measure()).or(() -> remark.flatMap(Remark::counted)),
        remark);
  }

  /**
   * Fixes what is to be reached, as a new version.
   *
   * @param reason needed once a protocol was kept, because everybody will ask
   */
  @Transactional
  public Findings fix(
      MunicipalityId owner, String leistung, List<Criterion> list, String reason, Author by) {
    store.lock(owner, leistung);
    var late = firstProtocol(owner, leistung).isPresent();
    if (!by.role().equals(COORDINATOR)) {
      return error("criteria-role");
    }
    if (list.isEmpty() || list.stream().anyMatch(one -> !isPossible(one))) {
      return error("criteria-target");
    }
    if (reason.length() > TEXT_MAX || (late && reason.isBlank())) {
      return error("criteria-reason");
    }
    var version = criteria(owner, leistung).version() + 1;
    var criteria = new Criteria(version, null, null, reason.strip(), List.copyOf(list));
    store.insert(owner, leistung, criteria, by, now());
    return Findings.NONE;
  }

  private static boolean isPossible(Criterion one) {
    return one.target() >= 0 && one.target() <= TARGET_MAX;
  }

  /** Writes down what somebody counted or says about a measure. */
  @Transactional
  public Findings remark(
      MunicipalityId owner,
      String leistung,
      Measure measure,
      Optional<Double> counted,
      String text,
      Author by) {
    store.lock(owner, leistung);
    if (counted.filter(value -> !isPossible(new Criterion(measure, value))).isPresent()) {
      return error("criteria-target");
    }
    if (text.length() > TEXT_MAX || (text.isBlank() && counted.isEmpty())) {
      return error("criteria-text");
    }
    var number = store.remarks(owner, leistung).stream().mapToInt(Remark::number).max().orElse(0);
    store.insert(
        owner, leistung, new Remark(number + 1, measure, counted, text.strip(), now(), by));
    return Findings.NONE;
  }

  /**
   * Decides on the sheet as it is.
   *
   * @param seen digest of the sheet the person looked at
   */
  @Transactional
  public Findings decide(Subject subject, boolean go, String reason, String seen, Author by) {
    var owner = subject.owner();
    var leistung = subject.leistung();
    store.lock(owner, leistung);
    var sheet = sheet(subject);
    var refused = refusal(sheet, go, reason, seen, by);
    if (refused.isPresent()) {
      return error(refused.get());
    }
    var digest = sheet.digest();
    var decision =
        new Decision(
            decisions(owner, leistung).size() + 1,
            go,
            reason.strip(),
            sheet.criteria().version(),
            sheet.protocol().map(KeptProtocol::sha256).orElse(""),
            digest,
            now(),
            by);
    store.insert(owner, leistung, decision);
    trail.append(owner, by, go ? "go-decided" : "no-go-decided", leistung, digest);
    return Findings.NONE;
  }

  private static Optional<String> refusal(
      Sheet sheet, boolean go, String reason, String seen, Author by) {
    if (!by.role().equals(HEAD)) {
      return Optional.of("decision-role");
    }
    if (reason.isBlank() || reason.length() > TEXT_MAX) {
      return Optional.of("decision-reason");
    }
    if (!sheet.digest().equals(seen)) {
      return Optional.of("decision-moved");
    }
    if (go && (sheet.criteria().version() == 0 || sheet.protocol().isEmpty())) {
      return Optional.of("decision-early");
    }
    return Optional.empty();
  }

  private static Findings error(String code) {
    return Findings.of(Finding.error(code, ""));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
