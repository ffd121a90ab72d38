package de.zubringer.catalogue;

import de.zubringer.catalogue.decision.Decisions;
import de.zubringer.catalogue.fee.Fees;
import de.zubringer.catalogue.parts.PartsName;
import de.zubringer.kernel.LeikaKey;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Leistungspaket: all that is made once for a Leistung, immutable by version ({@code package/1}).
 *
 * @param folder where it lies in the workspace, such as {@code packages/hund/1.0.0}
 * @param branches further keys under which the same application comes
 * @param schema with all it takes from shared parts
 * @param codeLists by their id, those of shared parts included
 * @param parts shared parts it uses
 * @param procedure file of the reference procedure (BPMN) in its folder
 */
public record LeistungPackage(
    String folder,
    String id,
    String version,
    LeikaKey leika,
    String name,
    List<Branch> branches,
    Submission submission,
    DataSchema schema,
    Map<String, CodeList> codeLists,
    List<VariationPoint> variationPoints,
    List<VariationPoint.Constraint> constraints,
    List<BusinessKey> businessKeys,
    Retention retention,
    List<Deadline> deadlines,
    List<RoutingOffer> routing,
    List<PartsName> parts,
    Fees fees,
    Decisions decisions,
    List<PackageText> texts,
    @Nullable String procedure) {

  /** The Leistung under a key of its own, such as one for each legal basis. */
  public record Branch(LeikaKey key, String name) {}

  /**
   * What a submission brings.
   *
   * @param schematron file of rules that go with an XSD
   * @param area place of the ARS that decides responsibility
   * @param factDate place of the day whose statute counts; empty = the day of receipt
   * @param root element an application in XML begins with; null where its schema has only one
   */
  public record Submission(
      String schema,
      @Nullable String schematron,
      String schemaUri,
      String mimeType,
      String area,
      String factDate,
      List<AttachmentRule> attachments,
      @Nullable String root) {

    public Submission {
      factDate = Objects.requireNonNullElse(factDate, "");
    }
  }

  /**
   * An Anlage the Leistung knows.
   *
   * @param sizeBytesMax of each file
   * @param countMax how many files there may be of it
   * @param required expression over {@code $answers}; missing = never required
   */
  public record AttachmentRule(
      String id,
      String name,
      List<String> mediaTypes,
      @Nullable Long sizeBytesMax,
      @Nullable Integer countMax,
      @Nullable String required) {}

  /**
   * A field by which a Vorgang can be found; kept as a keyed hash only.
   *
   * @param kind how its values are compared: text, code or date; missing: as the schema shows
   */
  public record BusinessKey(String id, String name, String path, @Nullable String kind) {}

  /**
   * How long content is kept: ISO 8601 durations and where that is laid down.
   *
   * @param afterRefusal null: as after a delivery
   * @param inInbox for a Vorgang of the built-in inbox; null: never erased by itself
   */
  public record Retention(
      String afterDelivery,
      String whileHeld,
      @Nullable String afterRefusal,
      @Nullable String inInbox,
      @Nullable String legalBasis) {
    /** The Zustelldienst itself waits so long for an answer; sooner nobody had a fair chance. */
    public static final int HELD_DAYS_MIN = 14;

    /** The longest retention of German administrations ends after a century. */
    private static final int DAYS_MAX = 36_525;

    /** Days, weeks, months or years; empty for anything else, none at all and more than a life. */
    public static Optional<Period> period(String text) {
      try {
        return Optional.of(Period.parse(text))
            .filter(period -> days(period) > 0 && days(period) <= DAYS_MAX);
      } catch (DateTimeParseException e) {
        return Optional.empty(); // hours are no retention: the check says so
      }
    }

    /** To compare and to bound; what is due the calendar says. */
    public static long days(Period period) {
      return period.toTotalMonths() * 30 + period.get(ChronoUnit.DAYS);
    }
  }

  /** A Frist of the Leistung; days is a number or an expression. */
  public record Deadline(
      String id, String name, @Nullable String days, String from, @Nullable String onMiss) {}

  /** A Zuordnungsregel that plans may use; {@code text} is what the reason says. */
  public record RoutingOffer(String id, String when, String text) {}

  /** Its key, then those of its branches. */
  public List<LeikaKey> keys() {
    return Stream.concat(Stream.of(leika), branches.stream().map(Branch::key)).distinct().toList();
  }

  /** What the Leistung is called under one of its keys. */
  public String nameUnder(LeikaKey key) {
    return branches.stream()
        .filter(branch -> branch.key().equals(key))
        .map(Branch::name)
        .findFirst()
        .orElse(name);
  }

  public Optional<VariationPoint> variationPoint(String pointId) {
    return variationPoints.stream().filter(point -> point.id().equals(pointId)).findFirst();
  }

  /** Its own folder and those of the shared parts it uses. */
  public List<String> folders() {
    return Stream.concat(Stream.of(folder), parts.stream().map(PartsName::folder)).toList();
  }

  /** Ids of its fee tables, the names below {@code $fees}. */
  public List<String> feeTables() {
    return fees.ids();
  }

  /** Ids of its decision tables, the names below {@code $decisions}. */
  public List<String> decisionTables() {
    return decisions.ids();
  }

  public Optional<AttachmentRule> attachment(String attachmentId) {
    return submission.attachments().stream()
        .filter(rule -> rule.id().equals(attachmentId))
        .findFirst();
  }
}
