package de.zubringer.catalogue.parts;

import java.util.ArrayDeque;
import java.util.List;

/** Paths of files of a workspace as one file names another: {@code ../../x/1.0.0/y.json}. */
final class RelativePath {
  private RelativePath() {}

  /** From the folder of a file; empty where it would leave the workspace or is no plain path. */
  static String resolve(String file, String relative) {
    if (relative.contains(":") || relative.contains("\\") || relative.startsWith("/")) {
      return "";
    }
    var steps = new ArrayDeque<>(List.of(file.split("/", -1)));
    steps.removeLast();
    for (var step : relative.split("/", -1)) {
      if (step.equals("..")) {
        if (steps.pollLast() == null) {
          return "";
        }
      } else if (!step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }
}
