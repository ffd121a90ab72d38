package de.zubringer.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Names and habits that keep the code readable and testable. */
class HabitsTest {
  private static final Pattern FORBIDDEN_ENDING =
      Pattern.compile(".*(Manager|Helper|Utils?|Impl|Data|Info|Dto)");

  private static final Set<String> FORBIDDEN_PACKAGES =
      Set.of(
          "util",
          "utils",
          "common",
          "shared",
          "core",
          "model",
          "dto",
          "exceptions",
          "exception",
          "impl",
          "helper",
          "helpers",
          "service",
          "services",
          "controller",
          "controllers");

  private static final Pattern CLOCK =
      Pattern.compile(
          "(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime|Year)\\.now"
              + "|System\\.currentTimeMillis|InstantSource\\.system|Clock\\.system\\w*");

  private static final Pattern RAW_THROWABLE =
      Pattern.compile("(java\\.lang\\.)?(RuntimeException|Exception|Error|Throwable)");

  private static final Pattern UMLAUT = Pattern.compile("[äöüÄÖÜß]");

  @Test
  void everyPackageSaysWhatItKeepsAndIsNullMarked() {
    var marked = new TreeSet<String>();
    var all = new TreeSet<String>();
    for (var file : Sources.MAIN) {
      var name = String.valueOf(file.tree().getPackageName());
      all.add(name);
      if (file.name().equals("package-info.java")
          && file.tree().getPackage().getAnnotations().toString().contains("NullMarked")) {
        marked.add(name);
      }
    }

    assertThat(marked).isEqualTo(all);
  }

  /** A package-info of the tests would hide what the one beside the code declares. */
  @Test
  void testsDeclareNoPackageOfTheCode() {
    var ofCode = packageInfos(Sources.MAIN);

    assertThat(packageInfos(Sources.TEST)).isNotEmpty().doesNotContainAnyElementsOf(ofCode);
  }

  @Test
  void packagesAreNamedByTopic() {
    assertThat(Sources.all())
        .allSatisfy(
            file ->
                assertThat(String.valueOf(file.tree().getPackageName()).split("\\."))
                    .as("%s", file.path())
                    .doesNotContainAnyElementsOf(FORBIDDEN_PACKAGES));
  }

  @Test
  void typesAreNamedByWhatTheyAre() {
    var found =
        search(
            Sources.all(),
            ClassTree.class,
            (type, hits) -> {
              if (FORBIDDEN_ENDING.matcher(type.getSimpleName()).matches()) {
                hits.add(type);
              }
            });

    assertThat(found).isEmpty();
  }

  @Test
  void methodsDoWithoutGet() {
    var found =
        search(
            Sources.MAIN,
            MethodTree.class,
            (method, hits) -> {
              if (method.getName().toString().matches("get[A-Z].*")
                  && !method.getModifiers().toString().contains("@Override")) {
                hits.add(method);
              }
            });

    assertThat(found).isEmpty();
  }

  /** The clock is wired where the process begins: in the application and on the command line. */
  @Test
  void timeIsInjected() {
    var found =
        search(
            Sources.MAIN,
            MethodInvocationTree.class,
            (call, hits) -> {
              if (CLOCK.matcher(call.getMethodSelect().toString()).matches()) {
                hits.add(call);
              }
            });

    assertThat(found)
        .isNotEmpty()
        .allSatisfy(
            place -> assertThat(place).containsPattern("zubringer/(Application.java|cli/)"));
  }

  @Test
  void whatIsThrownHasAName() {
    var found =
        search(
            Sources.MAIN,
            NewClassTree.class,
            (made, hits) -> {
              if (RAW_THROWABLE.matcher(made.getIdentifier().toString()).matches()) {
                hits.add(made);
              }
            });
    found.addAll(
        search(
            Sources.MAIN,
            MethodTree.class,
            (method, hits) ->
                method.getThrows().stream()
                    .filter(thrown -> RAW_THROWABLE.matcher(thrown.toString()).matches())
                    .forEach(hits::add)));

    assertThat(found).isEmpty();
  }

  @Test
  void germanStandsInTheWordingOnly() {
    var found =
        search(
            Sources.MAIN,
            LiteralTree.class,
            (literal, hits) -> {
              if (literal.getValue() instanceof String text && UMLAUT.matcher(text).find()) {
                hits.add(literal);
              }
            });

    assertThat(found).isEmpty();
  }

  @Test
  void everyFindingTheCodeNamesIsWorded() {
    var found =
        search(
            Sources.MAIN,
            MethodInvocationTree.class,
            (call, hits) -> {
              if (call.getMethodSelect().toString().matches("Finding\\.(error|warning|hint)")
                  && isUnworded(call.getArguments().getFirst())) {
                hits.add(call);
              }
            });

    assertThat(found).isEmpty();
  }

  private static List<String> packageInfos(List<SourceFile> files) {
    return files.stream()
        .filter(file -> file.name().equals("package-info.java"))
        .map(file -> String.valueOf(file.tree().getPackageName()))
        .toList();
  }

  private static boolean isUnworded(ExpressionTree code) {
    return code instanceof LiteralTree literal
        && !WordingTest.KEYS.contains("finding." + literal.getValue() + ".text");
  }

  /** Where the check notes a hit, over all parts of one kind in the files. */
  private static <T extends Tree> List<String> search(
      List<SourceFile> files, Class<T> kind, BiConsumer<T, List<Tree>> check) {
    var found = new ArrayList<String>();
    for (var file : files) {
      var hits = new ArrayList<Tree>();
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void scan(Tree part, @Nullable Void nothing) {
          if (kind.isInstance(part)) {
            check.accept(kind.cast(part), hits);
          }
          return super.scan(part, null);
        }
      }.scan(file.tree(), null);
      hits.forEach(hit -> found.add(file.at(hit)));
    }
    return found;
  }
}
