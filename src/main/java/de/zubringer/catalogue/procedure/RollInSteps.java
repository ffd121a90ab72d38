package de.zubringer.catalogue.procedure;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the roll-in, as a package lists them ({@code steps/1}) or a Land for all its
 * administrations ({@code rollin/1}).
 */
public record RollInSteps(List<Step> steps) {
  /** What the software finds out by itself; words of {@code verify}. */
  public static final Set<String> VERIFICATIONS =
      Set.of(
          "answersComplete",
          "noBlockingGap",
          "responsibilityComplete",
          "destinationReachable",
          "keysValid",
          "targetReachable",
          "avvSigned",
          "recordSigned",
          "trialGood",
          "trialSigned",
          "conceptIssued",
          "live",
          "testSubmissionDelivered",
          "routeAnswers");

  /**
   * One of them.
   *
   * @param owner role that does it
   * @param dueDays working days it may take, from the beginning or from the end of those before it
   * @param after ids of those that come before
   * @param before the step it must be done before, instead of {@code dueDays}
   * @param evidence what proves it
   * @param verify word of what the software finds out by itself
   * @param leistungen ids of packages it belongs to; none = all
   */
  public record Step(
      String id,
      String name,
      String owner,
      @Nullable Integer dueDays,
      @Nullable List<String> after,
      @Nullable Before before,
      @Nullable String evidence,
      @Nullable String verify,
      @Nullable String help,
      @Nullable List<String> leistungen) {

    /** Ids of those that come before. */
    public List<String> predecessors() {
      return after == null ? List.of() : after;
    }

    boolean isFor(String leistung) {
      return leistungen == null || leistungen.isEmpty() || leistungen.contains(leistung);
    }

    /** This, with what the other says where this says nothing. */
    Step over(Step other) {
      return new Step(
          id,
          name,
          owner,
          dueDays == null && before == null ? other.dueDays : dueDays,
          predecessors().isEmpty() ? other.after : after,
          dueDays == null && before == null ? other.before : before,
          evidence == null ? other.evidence : evidence,
          verify == null ? other.verify : verify,
          help == null ? other.help : help,
          leistungen);
    }
  }

  /**
   * So many working days ahead of another step.
   *
   * @param step its id
   */
  public record Before(String step, int days) {}

  /** The file they stand in; empty if the package has none that can be read. */
  public static Optional<Document> file(Workspace workspace, LeistungPackage leistung) {
    return workspace.document(leistung.folder() + "/steps.yaml").filter(Document::sound);
  }

  /**
   * The template of a Land.
   *
   * @param land two digits, with which the keys of its bodies begin
   */
  public static Optional<Document> template(Workspace workspace, String land) {
    return workspace.documents("rollin").stream()
        .filter(document -> document.path().startsWith("lands/" + land + "-"))
        .findFirst();
  }

  /** Those of a file, in its order. */
  public static List<Step> of(Document file) {
    return file.as(RollInSteps.class).steps();
  }

  /**
   * The steps of the Land and those of the package; where both have one of the same id, what the
   * package says counts.
   *
   * @param land two digits
   */
  public static List<Step> merged(Workspace workspace, LeistungPackage leistung, String land) {
    return merged(
        template(workspace, land).map(RollInSteps::of).orElse(List.of()),
        file(workspace, leistung).map(RollInSteps::of).orElse(List.of()),
        leistung.id());
  }

  static List<Step> merged(List<Step> land, List<Step> own, String leistung) {
    var all = new LinkedHashMap<String, Step>();
    land.stream()
        .filter(step -> step.isFor(leistung))
        .forEach(step -> all.putIfAbsent(step.id(), step));
    own.forEach(step -> all.merge(step.id(), step, (before, more) -> more.over(before)));
    return List.copyOf(all.values());
  }
}
