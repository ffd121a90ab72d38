package de.zubringer.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
  private final Path root;
  private final Machine machine;

  LauncherTest(@TempDir Path root) throws IOException {
    this.root = root.toRealPath();
    this.machine = Machine.in(this.root);
  }

  @Test
  void findsJdk25ThoughTheDefaultIs17() throws IOException, InterruptedException {
    machine.complete();
    var old = machine.jdk(root.resolve("java-17"), "17.0.15");
    machine.set("JAVA_HOME", old.toString());
    machine.tool("java", "echo 'openjdk version \"17.0.15\"' >&2");

    var run = machine.run("resolve", "with space");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("java of " + machine.system + "/usr/lib/jvm/temurin-25/bin/java");
    assertThat(run.out()).containsPattern("with .*resolve with space");
    assertThat(machine.mavenLog()).contains("temurin-25: ").contains("-DskipTests");
  }

  @Test
  void prefersJavaHome() throws IOException, InterruptedException {
    machine.complete();
    machine.set("JAVA_HOME", machine.jdk(root.resolve("mine"), "25").toString());

    assertThat(machine.run("help").out()).contains("java of " + root.resolve("mine"));
  }

  @Test
  void findsJdkBehindTheLinkOnThePath() throws IOException, InterruptedException {
    machine.complete();
    Files.delete(machine.system.resolve("usr/lib/jvm/temurin-25/release"));
    Files.delete(machine.system.resolve("usr/lib/jvm/temurin-25/bin/javac"));
    var home = machine.jdk(root.resolve("elsewhere"), "25.0.1");
    Files.createSymbolicLink(root.resolve("tools/java"), home.resolve("bin/java"));

    assertThat(machine.run("help").out()).contains("java of " + home);
  }

  @Test
  void saysWhatToInstallWithoutJdk25() throws IOException, InterruptedException {
    machine.jdk(machine.system.resolve("usr/lib/jvm/java-21"), "21.0.2");

    var run = machine.run("demo");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("JDK 25", "temurin-25-jdk", "brew install", "sdk install java");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void doesNotTakeRuntimeWithoutCompiler() throws IOException, InterruptedException {
    machine.complete();
    Files.delete(machine.system.resolve("usr/lib/jvm/temurin-25/bin/javac"));

    assertThat(machine.run("help").code()).isEqualTo(2);
  }

  @Test
  void handsOnTheExitCode() throws IOException, InterruptedException {
    machine.complete().set("FAKE_CODE", "1");

    assertThat(machine.run("check", ".").code()).isEqualTo(1);
  }

  @Test
  void buildsOnlyWhenSourcesAreNewer() throws IOException, InterruptedException {
    machine.complete();
    var first = machine.run("help");
    assertThat(first.err()).contains("wird gebaut");
    Files.delete(machine.repository.resolve("maven.log"));

    assertThat(machine.run("help").err()).isEmpty();
    assertThat(machine.mavenLog()).isEmpty();

    var source = Files.writeString(machine.repository.resolve("src/main/New.java"), "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2999-01-01T00:00:00Z")));
    assertThat(machine.run("help").err()).contains("wird gebaut");
    assertThat(machine.mavenLog()).contains("package");
  }

  @Test
  void ignoresWhatNpmBringsAlong() throws IOException, InterruptedException {
    machine.complete().run("help");
    var brought = Files.createDirectories(machine.repository.resolve("frontend/node_modules"));
    var file = Files.writeString(brought.resolve("htmx.js"), "");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2999-01-01T00:00:00Z")));

    assertThat(machine.run("help").err()).isEmpty();
  }

  @Test
  void showsWhyTheBuildFailed() throws IOException, InterruptedException {
    machine.complete().maven("3.9.9", "echo '[ERROR] New.java:[1,1] no such thing'; exit 1");

    var run = machine.run("help");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("New.java:[1,1] no such thing", "misslungen");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void keepsTheFolderOfTheCaller() throws IOException, InterruptedException {
    machine.complete();
    var elsewhere = Files.createDirectories(root.resolve("else where"));
    var link = Files.createSymbolicLink(elsewhere.resolve("zub"), Path.of("../link"));
    Files.createSymbolicLink(root.resolve("link"), machine.repository.resolve("zubringer"));

    var run = machine.run(elsewhere, link, "check", "workspace");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("in " + elsewhere).containsPattern("with .*check workspace");
  }

  @Test
  void testsWithJdk25InTheForeground() throws IOException, InterruptedException {
    machine.complete().maven("3.9.9", "echo 'Tests run: 3, Failures: 1'; exit 1");

    var run = machine.run("test", "-Dtest=One");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("Tests run: 3");
    assertThat(machine.mavenLog()).contains("temurin-25: ").contains("verify -Dtest=One");
  }

  @Test
  void neverSkipsThePageTestsSilently() throws IOException, InterruptedException {
    machine.complete();
    Files.delete(root.resolve("tools/chromium"));

    var run = machine.run("test");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("chromium");
    assertThat(machine.mavenLog()).isEmpty();
  }

  @Test
  void namesWhatItCannotInstall() throws IOException, InterruptedException {
    machine.complete();
    Files.delete(root.resolve("tools/mvn"));

    var run = machine.run("help");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("maven");
  }

  @Test
  void installsWhatIsMissingAndSaysSo() throws IOException, InterruptedException {
    machine.complete();
    Files.delete(root.resolve("tools/mvn"));
    machine.tool("id", "echo 0");
    machine.tool(
        "apt-get",
        "echo \"$*\" >>'" + root.resolve("apt.log") + "'",
        "case \" $* \" in *' install '*)",
        "  { echo '#!/bin/sh'; echo 'echo Apache Maven 3.8.7'; } >'" + root + "/tools/mvn'",
        "  chmod 755 '" + root + "/tools/mvn' ;;",
        "esac");
    Files.createSymbolicLink(root.resolve("tools/chmod"), Path.of("/bin/chmod"));

    var run = machine.run("help");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("Wird installiert: maven");
    assertThat(root.resolve("apt.log")).content().contains("update", "install maven");
  }

  @Test
  void wantsMavenNewEnough() throws IOException, InterruptedException {
    machine.complete().maven("3.6.3", "exit 0");

    var run = machine.run("help");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("3.8");
  }
}
