package de.zubringer.cli.connect;

import de.zubringer.cli.CannotGoOn;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Severity;
import de.zubringer.kernel.Wording;
import de.zubringer.trial.TrialInput;
import de.zubringer.trial.TrialRun;
import de.zubringer.trial.Wanted;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Samples of a folder outside the workspace, laid out like those of a package. */
final class OwnSamples {
  private static final String APPLICATION = ".json";
  private static final String EXPECTATION = ".expect.yaml";

  /** For an application without a file of its own: received at noon, nothing is expected of it. */
  private static final String HEAD =
      """
      format: expectation/1
      class: valid
      attachments: []
      expect: [{outcome: delivered}]
      """;

  private OwnSamples() {}

  /** Ends the verb with a sentence if there is none, or a file is broken. */
  static List<TrialInput> read(Path directory, ConnectionPlan plan, LocalDate day) {
    var files = new TreeMap<String, byte[]>();
    var silent = new HashSet<String>();
    var into = plan.leistung().folder() + "/samples/";
    folder(directory).files().forEach((path, bytes) -> files.put(into + path, bytes));
    for (var path : List.copyOf(files.keySet())) {
      var name = path.substring(into.length());
      var expectation = path.replaceAll("\\.json$", EXPECTATION);
      if (name.endsWith(APPLICATION) && !files.containsKey(expectation)) {
        files.put(expectation, head(name, plan, day));
        silent.add(name.substring(0, name.length() - APPLICATION.length()));
      }
    }
    var workspace = Workspace.read(new Folder(files));
    workspace.findings().list().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .forEach(finding -> broken(finding, into));
    var inputs = TrialRun.inputs(workspace, plan, TrialInput.Source.OWN);
    if (inputs.isEmpty()) {
      throw new CannotGoOn("cli.trial.no-samples", directory.toString());
    }
    return inputs.stream()
        .map(
            input ->
                silent.contains(input.sample().name())
                    ? input.wanting(new Wanted.Anything())
                    : input)
        .toList();
  }

  private static void broken(Finding finding, String into) {
    var spot = finding.spot();
    if (spot != null && spot.file().startsWith(into)) {
      throw new CannotGoOn(
          "cli.trial.sample-broken",
          spot.file().substring(into.length()),
          Integer.toString(spot.line()),
          Wording.german().text(finding));
    }
  }

  private static byte[] head(String name, ConnectionPlan plan, LocalDate day) {
    var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    var title = JsonMapper.shared().writeValueAsString(name); // quoted as YAML does
    var noon = day.atTime(LocalTime.NOON).atZone(LegalTime.ZONE);
    var moment = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(noon);
    return (HEAD
            + "title: %s\njourney: {id: %s, receivedAt: \"%s\"}\nareaAt: \"%s\"\n"
                .formatted(title, id, moment, plan.leistung().submission().area()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Folder folder(Path directory) {
    try {
      return Folder.read(directory);
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.check.no-directory", directory.toString());
    }
  }
}
