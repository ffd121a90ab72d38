package de.zubringer.cli.exchange;

import de.zubringer.cli.CommandLines;
import de.zubringer.testing.WorkspaceFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a verb on a workspace on the disk. */
final class VerbRun {
  private final Path workspace;
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  VerbRun(Path workspace) {
    this.workspace = workspace;
  }

  void write(WorkspaceFiles files) throws IOException {
    for (var file : files.read().folder().files().entrySet()) {
      var path = workspace.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  /** {@code --into} gets the workspace as its value. */
  int run(String verb, Path file, String... more) {
    var arguments = new ArrayList<>(List.of(verb, file.toString()));
    for (var argument : more) {
      arguments.add(argument);
      if (argument.equals("--into")) {
        arguments.add(workspace.toString());
      }
    }
    return run(arguments.toArray(String[]::new));
  }

  int run(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    var line = CommandLines.zubringer();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(arguments);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  String text(String path) {
    try {
      return Files.readString(workspace.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Path> hiddenFiles() {
    try (var files = Files.walk(workspace)) {
      return files.filter(path -> path.getFileName().toString().startsWith(".")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
