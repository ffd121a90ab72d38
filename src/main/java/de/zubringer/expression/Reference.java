package de.zubringer.expression;

import java.util.List;

/**
 * Something an expression reads: a field of the input ({@code haltung.beginn}) or, beginning with a
 * dollar sign, of a variable ({@code $journey.id}).
 */
public record Reference(List<String> steps) {
  public Reference {
    steps = List.copyOf(steps);
  }

  public boolean isVariable() {
    return steps.getFirst().startsWith("$");
  }

  public String path() {
    return String.join(".", steps);
  }
}
