package de.zubringer.release;

import de.zubringer.connection.Adaptation;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.draft.Draft;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.trial.TrialRun;
import de.zubringer.trial.protocol.Versions;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What a release would make live: what is live with one Leistung of the draft over it.
 *
 * @param files of the draft that belong to the Leistung, or to all of them
 * @param replaced SHA-256 over what these files are now, in hex
 * @param workspace both together, as is the book
 * @param software version of Zubringer
 */
public record Candidate(
    Draft draft,
    SortedMap<String, byte[]> files,
    String replaced,
    Workspace workspace,
    PlanBook book,
    Adaptation adaptation,
    LocalDate today,
    String software) {
  private static final String MUNICIPALITIES = "municipalities/";

  /** Folders of a body whose files belong to all Leistungen. */
  private static final String STREETS = "streets";

  public MunicipalityId owner() {
    return draft.owner();
  }

  /** Id of the package. */
  public String leistung() {
    return adaptation.leistung().id();
  }

  public Optional<ConnectionPlan> plan() {
    return adaptation.plan();
  }

  public boolean hasChanges() {
    return !files.isEmpty();
  }

  /** What a trial of it rehearses; empty while there is no plan. */
  public Optional<TrialRun.Subject> subject() {
    return TrialRun.Subject.of(workspace, book, adaptation);
  }

  /** Files of it that have changed live since somebody wrote them. */
  public Set<String> overtaken() {
    return draft.overtaken().stream()
        .filter(path -> files.containsKey(path))
        .collect(Collectors.toSet());
  }

  /** SHA-256 over all that decides how applications are worked on, in hex; empty without a plan. */
  public String configuration() {
    return subject()
        .map(subject -> Versions.of(subject, software, today).parts())
        .map(
            parts ->
                parts.stream()
                    .map(part -> part.name() + " " + part.sha256())
                    .collect(Collectors.joining("\n")))
        .map(text -> Folder.digest(text.getBytes(StandardCharsets.UTF_8)))
        .orElse("");
  }

  /** Whether a file of an administration goes live with a Leistung; files of others stay drafts. */
  static boolean belongs(String path, String leistung) {
    var inside = path.substring(path.indexOf('/', MUNICIPALITIES.length()) + 1);
    var folder = inside.indexOf('/');
    return folder < 0
        || inside.substring(0, folder).equals(STREETS)
        || inside.substring(folder + 1).equals(leistung + ".yaml");
  }

  /** Whether it is a file of one Leistung alone. */
  static boolean isOwn(String path, String leistung) {
    return path.endsWith("/" + leistung + ".yaml");
  }
}
