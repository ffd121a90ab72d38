package de.zubringer.connection;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.municipality.Installation;
import de.zubringer.municipality.Profile;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import de.zubringer.workspace.settings.SettingsSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at the settings of every system an administration runs, whether a plan uses it or not. */
final class InstallationCheck {
  private static final String MAIL = "mail";

  private final Catalogue catalogue;
  private final List<Finding> findings = new ArrayList<>();

  private InstallationCheck(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  static Findings check(Workspace workspace, Catalogue catalogue) {
    var check = new InstallationCheck(catalogue);
    for (var document : workspace.documents("profile")) {
      var systems = document.as(Profile.class).systems();
      for (var i = 0; i < systems.size(); i++) {
        check.installation(document, "systems[" + i + "].settings", systems.get(i));
      }
    }
    return Findings.of(check.findings);
  }

  private void installation(Document profile, String place, Installation installation) {
    catalogue
        .system(installation.system())
        .flatMap(system -> system.byId(installation.interfaceId()))
        .ifPresent(entrance -> settings(profile, place, installation, entrance));
  }

  private void settings(
      Document profile, String place, Installation installation, TargetSystem.Interface entrance) {
    var asked = entrance.needs().stream().map(TargetSystem.Need::id).collect(Collectors.toSet());
    SettingsSchema.of(entrance.connector())
        .map(schema -> schema.check(profile, place, installation.settings(), asked))
        .ifPresent(findings::addAll);
    if (entrance.connector().equals(MAIL)) {
      domains(profile, place, installation);
    }
  }

  /** Mail that is not encrypted end to end goes to allowed domains only. */
  private void domains(Document profile, String place, Installation installation) {
    var readers = list(installation.settings().getOrDefault("empfaenger", ""));
    var allowed = Set.copyOf(list(installation.settings().getOrDefault("erlaubteDomains", "")));
    readers.stream()
        .map(reader -> reader.substring(reader.indexOf('@') + 1))
        .filter(domain -> !allowed.isEmpty() && !allowed.contains(domain))
        .distinct()
        .forEach(
            domain ->
                findings.add(
                    profile.at(
                        Finding.error(
                            "mail-domain-not-allowed",
                            place + ".empfaenger",
                            installation.id(),
                            domain))));
  }

  private static List<String> list(String written) {
    return Stream.of(written.split(","))
        .map(one -> one.strip().toLowerCase(Locale.ROOT))
        .filter(one -> !one.isEmpty())
        .toList();
  }
}
