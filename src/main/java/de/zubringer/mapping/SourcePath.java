package de.zubringer.mapping;

import de.zubringer.catalogue.FieldPath;
import java.util.List;

/**
 * Where a row reads.
 *
 * @param variable name without the dollar sign; empty for the application
 * @param path below it; may be empty for a variable itself
 */
public record SourcePath(String variable, List<String> path) {
  public static SourcePath of(String source) {
    var steps = FieldPath.of(source).steps();
    return source.startsWith("$")
        ? new SourcePath(steps.getFirst().substring(1), steps.subList(1, steps.size()))
        : new SourcePath("", steps);
  }

  public boolean isVariable() {
    return !variable.isEmpty();
  }

  public String dotted() {
    return String.join(".", path);
  }
}
