package de.zubringer.cli;

import de.zubringer.municipality.Municipalities;
import de.zubringer.responsibility.Query;
import de.zubringer.responsibility.QueryReader;
import de.zubringer.responsibility.Resolution;
import de.zubringer.responsibility.ResolutionAnswer;
import de.zubringer.responsibility.ResolutionText;
import de.zubringer.responsibility.Responsibilities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says who is responsible, and why; for one question or for a file of them. */
@Command(name = "resolve")
final class ResolveVerb implements Callable<Integer> {

  /** The data of an application without its attachments; those of the packages are far smaller. */
  private static final long APPLICATION_BYTES_MAX = 16L * 1024 * 1024;

  @Parameters(paramLabel = "DIR")
  private Path directory = Path.of("");

  @Option(names = "--leika", paramLabel = "KEY")
  private @Nullable String leika;

  @Option(names = "--ars", paramLabel = "ARS")
  private @Nullable String ars;

  @Option(names = "--date", paramLabel = "D")
  private @Nullable String date;

  @Option(names = "--known-on", paramLabel = "D")
  private @Nullable String knownOn;

  @Option(names = "--application", paramLabel = "F")
  private @Nullable Path application;

  @Option(names = "--batch", paramLabel = "F")
  private @Nullable Path batch;

  @Option(names = "--json")
  private boolean json;

  @Mixin private final Console console = new Console();

  @Override
  public Integer call() {
    var file = batch;
    if (file == null && (leika == null || ars == null)) {
      throw new CannotGoOn("cli.resolve.missing");
    }
    if (file != null && (leika != null || ars != null || application != null || json)) {
      throw new CannotGoOn("cli.resolve.either");
    }
    var workspace = WorkspaceFolder.read(directory);
    var municipalities = Municipalities.of(workspace);
    var responsibilities = Responsibilities.of(workspace, municipalities);
    return file == null
        ? one(municipalities, responsibilities)
        : new ResolveBatch(municipalities, responsibilities, Zubringer.today(), knownOn, console)
            .run(file);
  }

  private int one(Municipalities municipalities, Responsibilities responsibilities) {
    var understood = QueryReader.read(municipalities, Zubringer.today(), leika, ars, date, knownOn);
    if (understood.query().isEmpty()) {
      understood.findings().forEach(console::say);
      return ExitCode.UNUSABLE;
    }
    var query = understood.query().get();
    var content = application;
    var resolution =
        responsibilities.resolve(content == null ? query : query.with(content(content)));
    show(resolution, municipalities, responsibilities.snapshot());
    return exitCode(query, resolution, municipalities);
  }

  private void show(Resolution resolution, Municipalities municipalities, String snapshot) {
    if (json) {
      var answer = ResolutionAnswer.of(resolution, municipalities, snapshot);
      console.print(JsonMapper.shared().writeValueAsString(answer));
    } else {
      ResolutionText.of(resolution, municipalities, snapshot).forEach(console::print);
      FindingList.print(resolution.findings(), false, console);
    }
  }

  /** A key the register does not know is wrong input, however well it is formed. */
  private static int exitCode(Query query, Resolution resolution, Municipalities municipalities) {
    if (resolution.status() == Resolution.Status.FOUND) {
      return ExitCode.GOOD;
    }
    var known = municipalities.register().body(query.area()).isPresent();
    return known ? ExitCode.FINDINGS : ExitCode.UNUSABLE;
  }

  private static JsonNode content(Path file) {
    try {
      if (Files.size(file) > APPLICATION_BYTES_MAX) {
        throw new CannotGoOn("cli.send.file-large", file.toString());
      }
      var content = JsonMapper.shared().readTree(Files.readAllBytes(file));
      if (!content.isObject()) {
        throw new CannotGoOn("cli.resolve.application", file.toString());
      }
      return content;
    } catch (IOException e) {
      throw new CannotGoOn(e, "cli.send.file", file.toString());
    } catch (JacksonException e) { // its message carries content
      throw new CannotGoOn("cli.resolve.application", file.toString());
    }
  }
}
