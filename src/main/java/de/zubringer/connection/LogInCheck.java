package de.zubringer.connection;

import de.zubringer.kernel.Finding;
import de.zubringer.municipality.Installation;
import de.zubringer.municipality.Municipalities;
import de.zubringer.municipality.Profile;
import de.zubringer.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether an installation that is called says completely how to log in, before the first call. */
final class LogInCheck {
  private static final String REST = "rest";
  private static final String WAY = "anmeldung";

  /** What each way to log in needs, by the words of the connector. */
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

  private LogInCheck() {}

  static List<Finding> of(
      Workspace workspace, Profile profile, Installation one, String connector) {
    if (!connector.equals(REST)) {
      return List.of();
    }
    var place = "systems[%d].settings".formatted(profile.systems().indexOf(one));
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
    one.settings()
        .forEach(
            (name, value) -> {
              if (SECRET.contains(name) && !value.isBlank() && !value.startsWith(NAMED)) {
                found.add(Finding.error("secret-in-the-open", place + "." + name, one.id(), name));
              }
            });
    return found.stream().map(finding -> at(workspace, profile, finding)).toList();
  }

  private static Finding at(Workspace workspace, Profile profile, Finding finding) {
    return Municipalities.folderOf(workspace, profile.ars())
        .flatMap(folder -> workspace.document(folder + "profile.yaml"))
        .map(file -> file.at(finding))
        .orElse(finding);
  }
}
