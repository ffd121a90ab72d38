package de.zubringer.cli;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.fitconnect.content.Application;
import de.zubringer.fitconnect.content.Attachment;
import de.zubringer.fitconnect.content.SchemaReference;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Municipalities;
import de.zubringer.responsibility.Resolution;
import de.zubringer.responsibility.Responsibilities;
import de.zubringer.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where an application goes: the package of its Leistung and the Zustellpunkt of who carries out.
 *
 * @param findings why there is no Zustellpunkt; empty if there is one
 */
record SendTarget(
    LeistungPackage leistungPackage, Ars area, Optional<UUID> destination, Findings findings) {

  /** With a Zustellpunkt somebody else has found. */
  static SendTarget of(Path directory, LeikaKey leika, Ars area, UUID destination) {
    var found = newest(WorkspaceFolder.read(directory), leika);
    return new SendTarget(found, area, Optional.of(destination), Findings.NONE);
  }

  /** With the Zustellpunkt the workspace names for who is responsible today. */
  static SendTarget find(Path directory, LeikaKey leika, Ars area) {
    var workspace = WorkspaceFolder.read(directory);
    var found = newest(workspace, leika);
    var municipalities = Municipalities.of(workspace);
    var resolution =
        Responsibilities.of(workspace, municipalities).resolve(leika, area, Zubringer.today());
    if (resolution.status() != Resolution.Status.FOUND) {
      return new SendTarget(found, area, Optional.empty(), resolution.findings());
    }
    var destination = destination(resolution, municipalities);
    var findings =
        destination.isPresent()
            ? Findings.NONE
            : Findings.of(Finding.error("no-destination", "", leika.digits(), area.digits()));
    return new SendTarget(found, area, destination, findings);
  }

  private static LeistungPackage newest(Workspace workspace, LeikaKey leika) {
    return Catalogue.of(workspace).packagesOf(leika).stream()
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new CannotGoOn("cli.send.no-package", leika.digits()));
  }

  Application application(FileToSend data, List<FileToSend> files) {
    var submission = leistungPackage.submission();
    return new Application(
        destination.orElseThrow(),
        leistungPackage.leika().urn(),
        "DE" + area,
        new SchemaReference(submission.schemaUri(), submission.mimeType()),
        data.bytes(),
        files.stream()
            .map(
                file ->
                    new Attachment(UUID.randomUUID(), file.name(), file.mediaType(), file.bytes()))
            .toList(),
        Optional.empty());
  }

  private static Optional<UUID> destination(Resolution resolution, Municipalities municipalities) {
    return resolution
        .destinationIn(municipalities)
        .flatMap(destination -> Optional.ofNullable(destination.destinationId()))
        .map(UUID::fromString);
  }
}
