package de.zubringer.concept.issue;

import de.zubringer.connection.Adaptation;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;

/**
 * What a concept is made of, now.
 *
 * @param workspace what is live, or a draft over it
 * @param book the same, compiled
 * @param software version of Zubringer, to which protocols are bound
 */
public record Basis(
    MunicipalityId owner,
    Workspace workspace,
    PlanBook book,
    Adaptation adaptation,
    LocalDate today,
    String software) {
  String leistung() {
    return adaptation.leistung().id();
  }
}
