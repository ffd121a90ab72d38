package de.zubringer.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** All Java files of the repository, parsed once by the compiler of the JDK. */
final class Sources {
  static final List<SourceFile> MAIN = parse(Path.of("src/main/java"));
  static final List<SourceFile> TEST = parse(Path.of("src/test/java"));

  private Sources() {}

  static List<SourceFile> all() {
    return Stream.concat(MAIN.stream(), TEST.stream()).toList();
  }

  private static List<SourceFile> parse(Path root) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var files = manager.getJavaFileObjectsFromPaths(javaFiles(root));
      var task = (JavacTask) compiler.getTask(null, manager, null, List.of(), null, files);
      var positions = Trees.instance(task).getSourcePositions();
      var parsed = new ArrayList<SourceFile>();
      task.parse().forEach(tree -> parsed.add(file(tree, positions)));
      return List.copyOf(parsed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceFile file(CompilationUnitTree tree, SourcePositions positions) {
    var here = Path.of("").toAbsolutePath();
    var path = Path.of(tree.getSourceFile().toUri());
    return new SourceFile(here.relativize(path), tree, positions);
  }

  private static List<Path> javaFiles(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
