package de.zubringer.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.connection.Connections;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Severity;
import de.zubringer.workspace.Folder;
import java.io.IOException;
import java.nio.file.Path;

/** The reference workspace, live. */
public final class LiveWorkspace {
  public static final Path FOLDER = Path.of("workspace/thueringen");
  public static final MunicipalityId ERFURT = MunicipalityId.of("160510000000");
  public static final MunicipalityId SAALETAL = MunicipalityId.of("160745011000");
  public static final MunicipalityId ZELLA_MEHLIS = MunicipalityId.of("160660092092");

  private LiveWorkspace() {}

  public static void use(Connections connections) throws IOException {
    if (connections.current().plans().isEmpty()) {
      var findings = connections.goLive(Folder.read(FOLDER), "Test");
      assertThat(findings).filteredOn(one -> one.severity() == Severity.ERROR).isEmpty();
    }
  }
}
