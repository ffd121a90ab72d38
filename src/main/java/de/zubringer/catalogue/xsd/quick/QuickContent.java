package de.zubringer.catalogue.xsd.quick;

import java.util.List;

/**
 * What elements a group holds, decided by how many there are of each: their order is the writer's,
 * which is that of the XSD, and no name stands in a group twice.
 */
sealed interface QuickContent {
  QuickContent NOTHING = new All(List.of(), false);

  /**
   * Whether these children are all it asks for, and no more.
   *
   * @param counts of each child, in the order of the XSD
   */
  boolean accepts(int[] counts);

  boolean isPresent(int[] counts);

  /** One element, so and so often. */
  record One(int index, int min, int max) implements QuickContent {
    @Override
    public boolean accepts(int[] counts) {
      return counts[index] >= min && counts[index] <= max;
    }

    @Override
    public boolean isPresent(int[] counts) {
      return counts[index] > 0;
    }
  }

  /** A sequence (or xs:all) that stands there once or, where it is optional, may be missing. */
  record All(List<QuickContent> parts, boolean optional) implements QuickContent {
    @Override
    public boolean accepts(int[] counts) {
      for (var part : parts) {
        if (!part.accepts(counts)) {
          return optional && !isPresent(counts);
        }
      }
      return true;
    }

    @Override
    public boolean isPresent(int[] counts) {
      return parts.stream().anyMatch(part -> part.isPresent(counts));
    }
  }

  /** One of several, or none where it is optional or one of them may be empty. */
  record Choice(List<QuickContent> parts, boolean optional) implements QuickContent {
    @Override
    public boolean accepts(int[] counts) {
      var present = parts.stream().filter(part -> part.isPresent(counts)).toList();
      return switch (present.size()) {
        case 0 -> optional || parts.stream().anyMatch(part -> part.accepts(counts));
        case 1 -> present.getFirst().accepts(counts);
        default -> false;
      };
    }

    @Override
    public boolean isPresent(int[] counts) {
      return parts.stream().anyMatch(part -> part.isPresent(counts));
    }
  }
}
