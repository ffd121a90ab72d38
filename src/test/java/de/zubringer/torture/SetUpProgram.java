package de.zubringer.torture;

import de.zubringer.Application;
import de.zubringer.access.Accounts;
import de.zubringer.access.Role;
import de.zubringer.bench.BenchKeys;
import de.zubringer.connection.Connections;
import de.zubringer.intake.Subscriptions;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.vault.Secrets;
import de.zubringer.workspace.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/** Sets up an installation as its people do once: accounts, keys, plans that are live. */
public final class SetUpProgram {
  private static final String LEISTUNG = "hundesteuer-anmeldung";

  private SetUpProgram() {}

  /**
   * Ends when it is done.
   *
   * @param arguments data folder, JDBC address with log-in, port of the target, file of the keys
   */
  public static void main(String[] arguments) throws IOException {
    var keys = BenchKeys.read(Files.readAllBytes(Path.of(arguments[3])));
    try (var context =
        new SpringApplicationBuilder(Application.class)
            .run(
                "--spring.datasource.url=" + arguments[1],
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.root=ERROR",
                "--zubringer.data=" + arguments[0])) {
      makeLive(context, Integer.parseInt(arguments[2]));
      var ours = context.getBean(Subscriptions.class);
      var destination = ours.find(ServiceProgram.DESTINATION).orElseThrow();
      ours.store(destination, keys.list());
      ours.storeCallbackSecret(destination, ServiceProgram.CALLBACK_SECRET);
    }
    System.exit(0);
  }

  private static void makeLive(ApplicationContext context, int targetPort) {
    context
        .getBean(Secrets.class)
        .write(Installation.ERFURT, "finanzwesen", "folter".getBytes(StandardCharsets.US_ASCII));
    for (var municipality :
        new MunicipalityId[] {
          Installation.ERFURT, Installation.SAALETAL, Installation.ZELLA_MEHLIS
        }) {
      var parts = Installation.logIn(municipality).split(":", -1);
      context.getBean(Accounts.class).ensure(parts[0], parts[1], Role.SYSTEM_ADMIN, municipality);
    }
    var findings = context.getBean(Connections.class).goLive(workspace(targetPort), "folter");
    if (findings.hasErrors()) {
      throw new IllegalStateException("the workspace is not sound: " + findings);
    }
  }

  private static Folder workspace(int targetPort) {
    var files =
        WorkspaceFiles.reference()
            .without(SetUpProgram::isOfOthers)
            .replace(
                "municipalities/160510000000-erfurt/profile.yaml",
                "https://finanzwesen.erfurt.example/api",
                "http://127.0.0.1:" + targetPort);
    for (var town :
        new String[] {"160660092092-zella-mehlis", "160745011000-vg-suedliches-saaletal"}) {
      var folder = "municipalities/" + town + "/";
      files
          .replace(
              folder + "connections/" + LEISTUNG + ".yaml",
              "versicherungsnachweisVerlangt: {value: true",
              "versicherungsnachweisVerlangt: {value: false")
          // only Erfurt's Zustellpunkt is at a Zustelldienst that is there
          .replace(folder + "profile.yaml", "environment: sandbox", "environment: test");
    }
    return files.folder();
  }

  private static boolean isOfOthers(String path) {
    if (path.startsWith("municipalities/")
        && Stream.of("-erfurt/", "-zella-mehlis/", "/160745011").noneMatch(path::contains)) {
      return true;
    }
    var ofLeistung =
        path.startsWith("packages/")
            || Stream.of("/connections/", "/golden/", "/mappings/").anyMatch(path::contains);
    return ofLeistung && !path.contains(LEISTUNG) && !path.contains("bausteine");
  }
}
