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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at the settings of every system an administration runs, whether a plan uses it or not. */
final class InstallationCheck {
  private static final String MAIL = "mail";
  private static final String REST = "rest";
  private static final String WAY = "anmeldung";

  /** What each way to log in at a REST interface needs, by the words of the connector. */
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "keine", List.of(),
          "basic", List.of("benutzer", "zugang"),
          "bearer", List.of("zugang"),
          "schluessel", List.of("zugang"),
          "oauth2", List.of("tokenAdresse", "benutzer", "zugang"),
          "zertifikat", List.of("zertifikat"));

  private static final Set<String> SECRET = Set.of("zugang", "zertifikat", "zertifikatKennwort");
  private static final String NAMED = "secret:";

  /** Of what an interface needs to be told. */
  private static final String SECRET_TYPE = "secret";

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
        .ifPresentOrElse(findings::addAll, () -> inTheOpen(profile, place, installation, entrance));
    if (entrance.connector().equals(MAIL)) {
      domains(profile, place, installation);
    }
    if (entrance.connector().equals(REST)) {
      logIn(profile, place, installation);
    }
  }

  /** Whether it says completely how to log in, before the first call. */
  private void logIn(Document profile, String place, Installation one) {
    var found = new ArrayList<Finding>();
    var way = one.settings().get(WAY);
    if (way != null && !NEEDED.containsKey(way)) {
      found.add(Finding.error("log-in-unknown", place + "." + WAY, way, one.id()));
    }
    for (var name : NEEDED.getOrDefault(way == null ? "keine" : way, List.of())) {
      if (one.settings().getOrDefault(name, "").isBlank()) {
        found.add(Finding.error("log-in-incomplete", place, one.id(), name));
      }
    }
    found.forEach(finding -> findings.add(profile.at(finding)));
  }

  /** Whatever the way: what is secret by its name, or by what the interface asks, is only named. */
  private void inTheOpen(
      Document profile, String place, Installation one, TargetSystem.Interface entrance) {
    var asked =
        entrance.needs().stream()
            .filter(need -> SECRET_TYPE.equals(need.type()))
            .map(TargetSystem.Need::id)
            .collect(Collectors.toSet());
    one.settings()
        .forEach(
            (name, value) -> {
              if ((SECRET.contains(name) || asked.contains(name))
                  && !value.isBlank()
                  && !value.startsWith(NAMED)) {
                findings.add(
                    profile.at(
                        Finding.error("secret-in-the-open", place + "." + name, one.id(), name)));
              }
            });
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
