package de.zubringer.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What the pom says about this build: its own version and that of the PostgreSQL it carries. */
public record Build(ProductVersion version, ProductVersion postgres) {

  public static Build current() {
    var properties = new Properties();
    try (var file = Build.class.getResourceAsStream("build.properties")) {
      properties.load(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Build(
        new ProductVersion(properties.getProperty("version", "")),
        new ProductVersion(properties.getProperty("postgres", "")));
  }
}
