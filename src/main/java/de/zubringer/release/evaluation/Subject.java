package de.zubringer.release.evaluation;

import de.zubringer.connection.Adaptation;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.workspace.Workspace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is evaluated.
 *
 * @param since from when on submissions count; empty while nothing of it is live
 */
public record Subject(
    Workspace workspace,
    PlanBook book,
    Adaptation adaptation,
    LocalDate today,
    Optional<Instant> since) {

  MunicipalityId owner() {
    return new MunicipalityId(adaptation.body().ars());
  }

  String leistung() {
    return adaptation.leistung().id();
  }
}
