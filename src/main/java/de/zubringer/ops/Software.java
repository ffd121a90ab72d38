package de.zubringer.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Which version of Zubringer this is; protocols are bound to it, nodes say it. */
public final class Software {
  /** Written by the build, for the command line too. */
  private static final String FILE = "/de/zubringer/cli/build.properties";

  private static final String VERSION = read();

  private Software() {}

  /** Such as {@code 0.1.0}, the same as {@code zubringer --version} says. */
  public static String version() {
    return VERSION;
  }

  private static String read() {
    var properties = new Properties();
    try (var file = Software.class.getResourceAsStream(FILE)) {
      properties.load(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "");
  }
}
