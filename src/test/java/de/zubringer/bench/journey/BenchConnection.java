package de.zubringer.bench.journey;

import de.zubringer.access.Accounts;
import de.zubringer.access.Role;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.vault.Secrets;
import de.zubringer.workspace.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
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

  static void make(ApplicationContext context, int targetPort) throws IOException {
    context
        .getBean(Secrets.class)
        .write(ERFURT, "finanzwesen", "messung".getBytes(StandardCharsets.US_ASCII));
    var login = LOGIN.split(":", -1);
    context.getBean(Accounts.class).ensure(login[0], login[1], Role.SYSTEM_ADMIN, ERFURT);
    var findings =
        context
            .getBean(Connections.class)
            .goLive(new Folder(new TreeMap<>(files(targetPort))), "bench");
    if (findings.hasErrors()) {
      throw new IllegalStateException("the workspace is not sound: " + findings);
    }
  }

  private static Map<String, byte[]> files(int targetPort) throws IOException {
    var files = new TreeMap<>(Folder.read(Path.of("workspace/thueringen")).files());
    files.keySet().removeIf(BenchConnection::isOfOthers);
    replace(
        files,
        "municipalities/160510000000-erfurt/profile.yaml",
        "https://finanzwesen.erfurt.example/api",
        "http://127.0.0.1:" + targetPort);
    replace(
        files,
        SYSTEM + "formats/steuerobjekt/schema.json",
        "\"chip\": {\"type\": \"string\"},",
        "\"chip\": {\"type\": \"string\"}, \"farbe\": {\"type\": \"string\"}, \"geschlecht\": {\"type\": \"string\"},");
    var mapping = SYSTEM + "mappings/" + LEISTUNG + ".yaml";
    replace(
        files,
        mapping,
        "  - target: \"objekte[].betragCent\"",
        """
          - {target: "objekte[].farbe", rule: copy, source: $hund.farbe, onMissing: leave-empty}
          - {target: "objekte[].geschlecht", rule: copy, source: $hund.geschlecht, onMissing: leave-empty}
          - target: "objekte[].betragCent"\
        """);
    replace(
        files, mapping, "  - {source: hund.geschlecht, because: Wird nicht gespeichert.}\n", "");
    replace(files, mapping, "  - {source: hund.farbe, because: Wird nicht gespeichert.}\n", "");
    return files;
  }

  private static boolean isOfOthers(String path) {
    if (path.startsWith("municipalities/") && !path.contains("-erfurt/")) {
      return true;
    }
    var ofLeistung =
        path.startsWith("packages/")
            || Stream.of("/connections/", "/golden/", "/mappings/").anyMatch(path::contains);
    return ofLeistung && !path.contains(LEISTUNG) && !path.contains("bausteine");
  }

  private static void replace(Map<String, byte[]> files, String path, String old, String now) {
    var text = new String(files.get(path), StandardCharsets.UTF_8);
    if (!text.contains(old)) {
      throw new IllegalStateException(path + " has changed");
    }
    files.put(path, text.replace(old, now).getBytes(StandardCharsets.UTF_8));
  }
}
