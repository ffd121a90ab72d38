package de.zubringer.cli.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A made-up machine: a copy of the launcher in a repository of its own, and a PATH with nothing but
 * the basic tools and what a test puts there.
 */
final class Machine {
  private static final List<String> BASIC_TOOLS =
      List.of(
          "sh",
          "cat",
          "date",
          "dirname",
          "env",
          "find",
          "head",
          "id",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sed",
          "touch");

  private static final int ENDS_WITHIN_SECONDS = 30;

  final Path repository;
  final Path system;
  private final Path tools;
  private final Map<String, String> environment = new TreeMap<>();

  /** What a run left: exit code, standard output, standard error. */
  record Run(int code, String out, String err) {}

  private Machine(Path root) {
    this.repository = root.resolve("a repository");
    this.system = root.resolve("system");
    this.tools = root.resolve("tools");
  }

  static Machine in(Path root) throws IOException {
    var machine = new Machine(root);
    Files.createDirectories(machine.tools);
    for (var tool : BASIC_TOOLS) {
      Files.createSymbolicLink(machine.tools.resolve(tool), realTool(tool));
    }
    for (var folder : List.of("src/main", "frontend", "workspace")) {
      Files.createDirectories(machine.repository.resolve(folder));
    }
    Files.writeString(machine.repository.resolve("pom.xml"), "<project/>");
    Files.copy(Path.of("zubringer"), machine.repository.resolve("zubringer"));
    makeExecutable(machine.repository.resolve("zubringer"));
    return machine.set("ZUBRINGER_SYSTEM_ROOT", machine.system.toString()).set("CI", "true");
  }

  Machine set(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** A program on the PATH. */
  Machine tool(String name, String... script) throws IOException {
    script(tools.resolve(name), script);
    return this;
  }

  /** A JDK at a place; its java tells what it was called with, or unpacks an application. */
  Path jdk(Path home, String version) throws IOException {
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    script(home.resolve("bin/javac"), "exit 0");
    script(
        home.resolve("bin/java"),
        "case $1 in -Djarmode=tools)",
        "  for to in \"$@\"; do :; done; echo jar >\"$to/zubringer.jar\"; exit 0 ;;",
        "esac",
        "echo \"java of $0\"; echo \"in $PWD\"; echo \"with $*\"; exit ${FAKE_CODE:-0}");
    return home;
  }

  /** JDK 25, Maven, Node: all that the launcher asks for; what Maven was told is in maven.log. */
  Machine complete() throws IOException {
    jdk(system.resolve("usr/lib/jvm/temurin-25"), "25.0.3");
    tool("node", "exit 0").tool("npm", "exit 0").tool("chromium", "exit 0");
    return maven("3.9.9", "exit 0");
  }

  Machine maven(String version, String then) throws IOException {
    return tool(
        "mvn",
        "case \" $* \" in *' -v '*) echo 'Apache Maven " + version + "'; exit 0 ;; esac",
        "echo \"$JAVA_HOME: $*\" >>'" + repository + "/maven.log'",
        then);
  }

  String mavenLog() throws IOException {
    var log = repository.resolve("maven.log");
    return Files.exists(log) ? Files.readString(log) : "";
  }

  Run run(String... arguments) throws IOException, InterruptedException {
    return run(repository, repository.resolve("zubringer"), arguments);
  }

  Run run(Path from, Path launcher, String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    var out = Files.createTempFile(system.getParent(), "out", "");
    var err = Files.createTempFile(system.getParent(), "err", "");
    var builder = new ProcessBuilder(command).directory(from.toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("HOME", system.resolve("home").toString());
    var process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the launcher does not end");
    }
    return new Run(process.exitValue(), read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private static Path realTool(String name) {
    return List.of("/usr/bin", "/bin").stream()
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private static void script(Path file, String... lines) throws IOException {
    Files.deleteIfExists(file);
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    makeExecutable(file);
  }

  private static void makeExecutable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
