package de.zubringer.fitconnect.routing;

/** The answer of {@code /info}. */
public record RoutingVersion(Version version) {
  /** The version this package speaks. */
  public static final RoutingVersion CURRENT = new RoutingVersion(new Version(2, 0, 0));

  /** A semantic version. */
  public record Version(int major, int minor, int patch) {}
}
