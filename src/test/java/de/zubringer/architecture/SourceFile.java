package de.zubringer.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import java.nio.file.Path;

/** A Java file as the compiler reads it. */
record SourceFile(Path path, CompilationUnitTree tree, SourcePositions positions) {

  long lines() {
    return tree.getLineMap().getLineNumber(positions.getEndPosition(tree, tree));
  }

  /** Lines between the braces. */
  long linesInside(Tree block) {
    return lineOf(positions.getEndPosition(tree, block))
        - lineOf(positions.getStartPosition(tree, block))
        - 1;
  }

  /** For messages: {@code path:line}. */
  String at(Tree part) {
    return path + ":" + lineOf(positions.getStartPosition(tree, part));
  }

  String name() {
    return path.getFileName().toString();
  }

  private long lineOf(long position) {
    return tree.getLineMap().getLineNumber(position);
  }
}
