package de.zubringer.connection;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.target.Receiver;
import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Wording;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.PlainSheet;
import de.zubringer.municipality.Installation;
import de.zubringer.municipality.Profile;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what a plan names as its target: installation, system, interface, format and mapping. */
final class TargetCompiler {
  /** The word by which a plan names the built-in inbox. */
  private static final String INBOX = "inbox";

  /**
   * Their address is a server, which may be the same for all; where something is put says a path.
   */
  private static final Set<String> SERVERS = Set.of("mail", "sftp");

  private final Workspace workspace;
  private final Catalogue catalogue;
  private final List<Finding> findings;

  TargetCompiler(Workspace workspace, Catalogue catalogue, List<Finding> findings) {
    this.workspace = workspace;
    this.catalogue = catalogue;
    this.findings = findings;
  }

  /** Whose target it is. */
  record Context(Document file, Profile profile, LeistungPackage leistung) {
    Finding error(String code, String place, String... arguments) {
      return file.at(Finding.error(code, place, arguments));
    }
  }

  Optional<PlanTarget> target(Context context, String place, ConnectionDocument.Target wanted) {
    var installation = context.profile().system(wanted.system());
    if (installation.isPresent()) {
      return target(context, place, wanted, installation.get());
    }
    if (wanted.system().equals(INBOX)) {
      return Optional.of(inbox(context, place, wanted));
    }
    findings.add(context.error("system-not-installed", place + ".system", wanted.system()));
    return Optional.empty();
  }

  private Optional<PlanTarget> target(
      Context context, String place, ConnectionDocument.Target wanted, Installation installation) {
    var system = catalogue.system(installation.system());
    var entrance = system.flatMap(found -> found.byId(installation.interfaceId()));
    var format = entrance.flatMap(found -> system.get().format(found.format()));
    if (format.isEmpty()) {
      findings.add(
          context.error("interface-unknown", place + ".system", installation.interfaceId()));
      return Optional.empty();
    }
    checkPlaces(context, place, installation, entrance.get());
    format
        .get()
        .refused(place + ".system", installation.settings())
        .map(context.file()::at)
        .ifPresent(findings::add);
    return mapping(context, place, wanted, system.get())
        .map(
            mapping ->
                PlanTarget.of(
                    system.get(),
                    entrance.get(),
                    // a system that takes several Leistungen may have a format of its own for each
                    system.get().format(mapping.to()).orElse(format.get()),
                    mapping,
                    installation));
  }

  /** Two receivers at one place would take each other's documents and receipts. */
  private void checkPlaces(
      Context context, String place, Installation installation, TargetSystem.Interface entrance) {
    var request = entrance.request();
    if (entrance.receivers().isEmpty()
        || (request != null && request.path().contains(Receiver.PLACEHOLDER))) {
      return;
    }
    var settings = installation.settings();
    entrance.needs().stream()
        .filter(need -> isPlace(entrance, need))
        .map(TargetSystem.Need::id)
        .filter(
            id -> !settings.getOrDefault(id, Receiver.PLACEHOLDER).contains(Receiver.PLACEHOLDER))
        .map(id -> context.error("receivers-one-place", place + ".system", installation.id(), id))
        .forEach(findings::add);
  }

  private static boolean isPlace(TargetSystem.Interface entrance, TargetSystem.Need need) {
    return need.type().equals("path")
        || (need.type().equals("url") && !SERVERS.contains(entrance.connector()));
  }

  /**
   * Every administration has the built-in inbox, whether its profile lists it or not: by the sheet
   * of the workspace, else by the form as it is.
   */
  private PlanTarget inbox(Context context, String place, ConnectionDocument.Target wanted) {
    return catalogue.systems().stream()
        .filter(system -> system.kind().equals(INBOX))
        .filter(
            system ->
                FieldMapping.of(workspace, system.folder(), context.leistung().id()).isPresent())
        .findFirst()
        .map(
            system ->
                new Installation(
                    INBOX,
                    system.id(),
                    "",
                    system.interfaces().getFirst().id(),
                    null,
                    null,
                    Map.of()))
        .flatMap(installation -> target(context, place, wanted, installation))
        .orElseGet(() -> plainInbox(context));
  }

  private static PlanTarget plainInbox(Context context) {
    var sheet = PlainSheet.of(context.leistung());
    var system = TargetSystem.inbox(Wording.german().say("connection.inbox"), sheet.format());
    return PlanTarget.of(
        INBOX, system, system.interfaces().getFirst(), sheet.format(), sheet.mapping(), Map.of());
  }

  private Optional<FieldMapping> mapping(
      Context context, String place, ConnectionDocument.Target wanted, TargetSystem system) {
    var mapping = FieldMapping.of(workspace, system.folder(), context.leistung().id());
    if (mapping.isEmpty()) {
      findings.add(context.error("mapping-missing", place, system.id(), context.leistung().id()));
      return Optional.empty();
    }
    var version = wanted.mapping();
    if (version != null && version != mapping.get().version()) {
      findings.add(
          context.error(
              "mapping-version",
              place + ".mapping",
              version.toString(),
              Integer.toString(mapping.get().version())));
    }
    return mapping;
  }
}
