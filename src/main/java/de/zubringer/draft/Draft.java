package de.zubringer.draft;

import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.workspace.Workspace;
import java.util.Set;
import java.util.SortedMap;

/**
 * Entwurf: what is live with the changes of one administration over it.
 *
 * @param version of the changes; 0 before the first
 * @param live number of the state it lies over; 0 before anything went live
 * @param changed files that differ from what is live, by their path
 * @param overtaken those of them that have changed live since; they would undo that
 * @param workspace both together
 * @param book the same, compiled; its findings are about the files of municipalities
 */
public record Draft(
    MunicipalityId owner,
    int version,
    long live,
    SortedMap<String, byte[]> changed,
    Set<String> overtaken,
    Workspace workspace,
    PlanBook book) {

  public boolean hasChanges() {
    return !changed.isEmpty();
  }
}
