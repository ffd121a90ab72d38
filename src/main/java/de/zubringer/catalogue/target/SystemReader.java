package de.zubringer.catalogue.target;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import de.zubringer.workspace.settings.SettingsSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the files of each {@code systems/<id>/} together. */
public final class SystemReader {
  /** {@code system/1}. */
  record SystemFile(
      String id,
      String name,
      String kind,
      TargetSystem.@Nullable Versions versions,
      List<String> formats,
      List<TargetSystem.Interface> interfaces,
      TargetSystem.@Nullable Limits limits) {}

  /** Connectors that keep the deliveries of several receivers apart. */
  private static final Set<String> FAN_OUT = Set.of("folder", "mail", "pull", "rest", "sftp");

  /** Connectors that stream the document they hand over. */
  private static final Set<String> PACKAGES = Set.of("folder", "mail", "pull", "sftp");

  private final Workspace workspace;
  private final List<Finding> findings = new ArrayList<>();

  public SystemReader(Workspace workspace) {
    this.workspace = workspace;
  }

  public List<TargetSystem> read() {
    return workspace.documents("system").stream().map(this::read).toList();
  }

  public Findings findings() {
    return Findings.of(findings);
  }

  private TargetSystem read(Document document) {
    var file = document.as(SystemFile.class);
    var folder = document.path().substring(0, document.path().lastIndexOf('/'));
    for (int i = 0; i < file.interfaces().size(); i++) {
      checkReceivers(document, "interfaces[%d]".formatted(i), file.interfaces().get(i));
      checkNeeds(document, "interfaces[%d].needs".formatted(i), file.interfaces().get(i));
    }
    var formats = formats(document, folder, file.formats());
    checkPackages(document, file, formats);
    return new TargetSystem(
        folder,
        file.id(),
        file.name(),
        file.kind(),
        file.versions(),
        formats,
        file.interfaces(),
        Objects.requireNonNullElse(file.limits(), TargetSystem.Limits.NONE));
  }

  private Map<String, TargetFormat> formats(Document system, String folder, List<String> ids) {
    var formats = new LinkedHashMap<String, TargetFormat>();
    for (var id : ids) {
      var path = folder + "/formats/" + id + "/format.yaml";
      var document = workspace.document(path).filter(Document::sound);
      if (document.isEmpty()) {
        findings.add(system.at(Finding.error("file-missing", "formats", path)));
      }
      document
          .flatMap(found -> new FormatReader(workspace, found, findings).read())
          .ifPresent(format -> formats.put(format.id(), format));
    }
    return formats;
  }

  /** Packages go whole and of any size; and only in them can attachments be packed. */
  private void checkPackages(
      Document document, SystemFile file, Map<String, TargetFormat> formats) {
    for (int i = 0; i < file.interfaces().size(); i++) {
      var entrance = file.interfaces().get(i);
      var format = formats.get(entrance.format());
      if (format != null && format.isPackage() && !PACKAGES.contains(entrance.connector())) {
        var place = "interfaces[%d].connector".formatted(i);
        findings.add(document.at(Finding.error("package-connector", place, entrance.connector())));
      }
    }
    if (file.limits() != null
        && TargetSystem.PACKED.equals(file.limits().attachments())
        && !formats.values().stream().allMatch(TargetFormat::isPackage)) {
      findings.add(document.at(Finding.error("attachments-packed", "limits.attachments")));
    }
  }

  /** Whatever the connector must be told has to be asked, or no administration could say it. */
  private void checkNeeds(Document document, String place, TargetSystem.Interface entrance) {
    var settings = SettingsSchema.of(entrance.connector());
    if (settings.isEmpty()) {
      return;
    }
    var asked = entrance.needs().stream().map(TargetSystem.Need::id).toList();
    for (var needed : settings.get().needed()) {
      if (!asked.contains(needed)) {
        findings.add(
            document.at(
                Finding.error("connector-need-missing", place, entrance.connector(), needed)));
      }
    }
    for (var secret : settings.get().secrets()) {
      var number = asked.indexOf(secret);
      if (number >= 0 && !entrance.needs().get(number).type().equals("secret")) {
        var where = "%s[%d].type".formatted(place, number);
        findings.add(document.at(Finding.error("connector-need-secret", where, secret)));
      }
    }
  }

  private void checkReceivers(Document document, String place, TargetSystem.Interface entrance) {
    var receivers = entrance.receivers();
    var ids = new HashSet<String>();
    if (!receivers.isEmpty() && !FAN_OUT.contains(entrance.connector())) {
      findings.add(
          document.at(
              Finding.error("receiver-connector", place + ".receivers", entrance.connector())));
    }
    for (int i = 0; i < receivers.size(); i++) {
      var receiver = receivers.get(i);
      var where = "%s.receivers[%d]".formatted(place, i);
      if (!ids.add(receiver.id())) {
        findings.add(document.at(Finding.error("receiver-twice", where + ".id", receiver.id())));
      }
      Receivers.when(receiver)
          .broken()
          .ifPresent(broken -> findings.add(document.at(broken.finding(where + ".when"))));
    }
  }
}
