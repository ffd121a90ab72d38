package de.zubringer.cli;

import java.util.Arrays;

/** Version of the product, three numbers {@code major.minor.patch}. */
public record ProductVersion(String text) implements Comparable<ProductVersion> {
  private static final String PATTERN = "\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}";

  public ProductVersion {
    if (!isVersion(text)) {
      throw new IllegalArgumentException("not a version");
    }
  }

  public static boolean isVersion(String text) {
    return text.matches(PATTERN);
  }

  @Override
  public int compareTo(ProductVersion other) {
    return Arrays.compare(numbers(), other.numbers());
  }

  public String major() {
    return text.substring(0, text.indexOf('.'));
  }

  private int[] numbers() {
    return Arrays.stream(text.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
  }

  @Override
  public String toString() {
    return text;
  }
}
