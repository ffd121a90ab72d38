package de.zubringer.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is larger than this is two things: see the sizes in CONTRIBUTING.md. */
class SizesTest {
  private static final int MAIN_FILE_LINES = 300;
  private static final int TEST_FILE_LINES = 400;
  private static final int METHOD_BODY_LINES = 40;
  private static final int CONSTRUCTOR_PARAMETERS = 6;
  private static final int FILES_IN_PACKAGE = 25;
  private static final int TYPES_IN_KERNEL = 15;

  @Test
  void mainFilesAreShort() {
    assertThat(longerThan(MAIN_FILE_LINES, Sources.MAIN)).isEmpty();
  }

  @Test
  void testFilesAreShort() {
    assertThat(longerThan(TEST_FILE_LINES, Sources.TEST)).isEmpty();
  }

  @Test
  void methodBodiesAreShort() {
    var found = new ArrayList<String>();
    for (var file : Sources.all()) {
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
          if (method.getBody() != null && file.linesInside(method.getBody()) > METHOD_BODY_LINES) {
            found.add(file.at(method) + " " + method.getName());
          }
          return super.visitMethod(method, null);
        }
      }.scan(file.tree(), null);
    }

    assertThat(found).isEmpty();
  }

  @Test
  void constructorsTakeFewParameters() {
    var found = new ArrayList<String>();
    for (var file : Sources.MAIN) {
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
          if (type.getKind() != Tree.Kind.RECORD) {
            wideConstructors(type).forEach(wide -> found.add(file.at(wide)));
          }
          return super.visitClass(type, null);
        }
      }.scan(file.tree(), null);
    }

    assertThat(found).isEmpty();
  }

  @Test
  void packagesHoldFewFiles() {
    var perPackage =
        Sources.MAIN.stream()
            .collect(Collectors.groupingBy(SizesTest::folder, Collectors.counting()));

    assertThat(perPackage).isNotEmpty();
    assertThat(perPackage)
        .allSatisfy(
            (name, files) -> assertThat(files).as(name).isLessThanOrEqualTo(FILES_IN_PACKAGE));
  }

  @Test
  void kernelStaysSmall() {
    var types =
        Sources.MAIN.stream()
            .filter(file -> folder(file).endsWith("zubringer/kernel"))
            .filter(file -> !file.name().equals("package-info.java"));

    assertThat(types).hasSizeBetween(1, TYPES_IN_KERNEL);
  }

  private static List<String> longerThan(int lines, List<SourceFile> files) {
    assertThat(files).isNotEmpty();
    return files.stream()
        .filter(file -> file.lines() > lines)
        .map(file -> file.path() + " has " + file.lines() + " lines")
        .toList();
  }

  private static List<MethodTree> wideConstructors(ClassTree type) {
    return type.getMembers().stream()
        .filter(MethodTree.class::isInstance)
        .map(MethodTree.class::cast)
        .filter(method -> method.getName().contentEquals("<init>"))
        .filter(method -> method.getParameters().size() > CONSTRUCTOR_PARAMETERS)
        .toList();
  }

  private static String folder(SourceFile file) {
    return file.path().resolveSibling(Path.of("")).toString();
  }
}
