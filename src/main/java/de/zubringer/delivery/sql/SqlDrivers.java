package de.zubringer.delivery.sql;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * JDBC drivers: those of the class path and those whose jars the operator put into the folder. The
 * folder is read once, at the first delivery; nothing is ever fetched.
 */
final class SqlDrivers {
  /** Encrypted and with the server's name checked, as drivers call it; the operator may change. */
  private static final Map<String, Map<String, String>> ENCRYPTED =
      Map.of(
          "postgresql",
              Map.of(
                  "sslmode", "verify-full",
                  "sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory"),
          "sqlserver", Map.of("encrypt", "true", "trustServerCertificate", "false"),
          "mysql", Map.of("sslMode", "VERIFY_IDENTITY"),
          "mariadb", Map.of("sslMode", "verify-full"));

  /** Seconds (milliseconds where the driver counts so) after which a silent server is given up. */
  private static final Map<String, Map<String, String>> BOUNDED =
      Map.of(
          "postgresql", Map.of("connectTimeout", "10", "loginTimeout", "10", "socketTimeout", "60"),
          "sqlserver", Map.of("loginTimeout", "10", "socketTimeout", "60000"),
          "mysql", Map.of("connectTimeout", "10000", "socketTimeout", "60000"),
          "mariadb", Map.of("connectTimeout", "10000", "socketTimeout", "60000"));

  private static final Logger LOG = LoggerFactory.getLogger(SqlDrivers.class);

  private final Path folder;
  private final SqlSettings settings;
  private @Nullable List<Driver> drivers;

  SqlDrivers(Path folder, SqlSettings settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /**
   * A new connection.
   *
   * @return empty if no driver knows such addresses
   */
  Optional<Connection> connect(SqlAddress address, String user, String password)
      throws SQLException {
    var properties = properties(address);
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    for (var driver : drivers()) {
      if (driver.acceptsURL(address.url())) {
        var connection = driver.connect(address.url(), properties);
        if (connection != null) {
          return Optional.of(connection);
        }
      }
    }
    return Optional.empty();
  }

  private Properties properties(SqlAddress address) {
    var properties = new Properties();
    properties.putAll(BOUNDED.getOrDefault(address.subprotocol(), Map.of()));
    if (!address.isLocal()) {
      properties.putAll(ENCRYPTED.getOrDefault(address.subprotocol(), Map.of()));
    }
    properties.putAll(settings.properties().getOrDefault(address.subprotocol(), Map.of()));
    return properties;
  }

  private synchronized List<Driver> drivers() {
    if (drivers == null) {
      drivers = load();
    }
    return drivers;
  }

  private List<Driver> load() {
    var all = new ArrayList<Driver>();
    var loader = new URLClassLoader(jars(), SqlDrivers.class.getClassLoader());
    var found = ServiceLoader.load(Driver.class, loader).iterator();
    while (next(found, all)) {}
    LOG.info(
        "{} JDBC drivers are there, {} jars in {}", all.size(), loader.getURLs().length, folder);
    return List.copyOf(all);
  }

  /** One driver that cannot be loaded does not take the others away. */
  private boolean next(Iterator<Driver> found, List<Driver> all) {
    try {
      if (!found.hasNext()) {
        return false;
      }
      all.add(found.next());
    } catch (ServiceConfigurationError | LinkageError e) {
      LOG.warn("a JDBC driver in {} cannot be loaded", folder, e);
    }
    return true;
  }

  /** Jars directly in the folder; a link could lead to where others may write. */
  private URL[] jars() {
    if (!Files.isDirectory(folder)) {
      return new URL[0];
    }
    try (var files = Files.list(folder)) {
      var jars = new ArrayList<URL>();
      for (var file : files.sorted().toList()) {
        if (file.toString().endsWith(".jar")
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          jars.add(url(file));
        }
      }
      return jars.toArray(URL[]::new);
    } catch (IOException e) {
      LOG.warn("the folder of JDBC drivers {} cannot be read", folder, e);
      return new URL[0];
    }
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }
}
