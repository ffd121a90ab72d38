package de.zubringer.bench.journey;

import de.zubringer.access.Accounts;
import de.zubringer.access.Role;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.vault.Secrets;
import de.zubringer.workspace.Folder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/**
 * Erfurt, which keeps dog tax in a system with a REST interface, alone of all that is connected in
 * Thuringia; two more fields a dog make 43 of a document for five.
 */
final class BenchConnection {
  static final String LOGIN = "messung:messung-geheimnis";

  static final MunicipalityId ERFURT = MunicipalityId.of("160510000000");
  private static final String SYSTEM = "systems/finanzwesen-rest/";
  private static final String LEISTUNG = "hundesteuer-anmeldung";

  private BenchConnection() {}

  static void make(ApplicationContext context, int targetPort) {
    context
        .getBean(Secrets.class)
        .write(ERFURT, "finanzwesen", "messung".getBytes(StandardCharsets.US_ASCII));
    var login = LOGIN.split(":", -1);
    context.getBean(Accounts.class).ensure(login[0], login[1], Role.SYSTEM_ADMIN, ERFURT);
    var findings = context.getBean(Connections.class).goLive(workspace(targetPort), "bench");
    if (findings.hasErrors()) {
      throw new IllegalStateException("the workspace is not sound: " + findings);
    }
  }

  private static Folder workspace(int targetPort) {
    var mapping = SYSTEM + "mappings/" + LEISTUNG + ".yaml";
    return WorkspaceFiles.reference()
        .without(BenchConnection::isOfOthers)
        .replace(
            "municipalities/160510000000-erfurt/profile.yaml",
            "https://finanzwesen.erfurt.example/api",
            "http://127.0.0.1:" + targetPort)
        .replace(
            SYSTEM + "formats/steuerobjekt/schema.json",
            "\"chip\": {\"type\": \"string\"},",
            "\"chip\": {\"type\": \"string\"}, \"farbe\": {\"type\": \"string\"}, \"geschlecht\": {\"type\": \"string\"},")
        .replace(
            mapping,
            "  - target: \"objekte[].betragCent\"",
            """
              - {target: "objekte[].farbe", rule: copy, source: $hund.farbe, onMissing: leave-empty}
              - {target: "objekte[].geschlecht", rule: copy, source: $hund.geschlecht, onMissing: leave-empty}
              - target: "objekte[].betragCent"\
            """)
        .replace(mapping, "  - {source: hund.geschlecht, because: Wird nicht gespeichert.}\n", "")
        .replace(mapping, "  - {source: hund.farbe, because: Wird nicht gespeichert.}\n", "")
        .folder();
  }

  /** Of other administrations or Leistungen. */
  private static boolean isOfOthers(String path) {
    if (path.startsWith("municipalities/") && !path.contains("-erfurt/")) {
      return true;
    }
    var ofLeistung =
        path.startsWith("packages/")
            || Stream.of("/connections/", "/golden/", "/mappings/").anyMatch(path::contains);
    return ofLeistung && !path.contains(LEISTUNG) && !path.contains("bausteine");
  }
}
