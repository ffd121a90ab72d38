package de.zubringer.delivery.sql;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.delivery.Orders;
import de.zubringer.delivery.Redirects;
import de.zubringer.kernel.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SqlDriversTest {
  private static final String SERVICE = "META-INF/services/java.sql.Driver";

  @TempDir Path folder;

  @Test
  void loadsADriverFromAJarInTheFolder() throws IOException, SQLException {
    assertThat(connect(settings(Map.of()), "jdbc:papier://h/d")).isEmpty();
    jar("papier.jar", PaperDriver.class.getName());

    assertThat(
            new SqlDrivers(folder, settings(Map.of()))
                .connect(address("jdbc:papier://h/d"), "u", "p"))
        .isEmpty(); // the driver is asked, and says that it has nothing
    assertThat(PaperDriver.asked).containsEntry("user", "u").containsEntry("password", "p");
  }

  @Test
  void loadsNothingThatIsNoJarOfTheFolderItselfAndSurvivesABrokenOne()
      throws IOException, SQLException {
    jar("kaputt.jar", "gibt.es.Nicht");
    Files.writeString(folder.resolve("kein.jar"), "kein Archiv");
    Files.createDirectory(folder.resolve("ordner.jar"));

    assertThat(connect(settings(Map.of()), "jdbc:nirgends://h/d")).isEmpty();
    PaperDriver.asked.clear();
    assertThat(connect(settings(Map.of()), "jdbc:papier://h/d")).isEmpty();
    assertThat(PaperDriver.asked).isEmpty();
  }

  @Test
  void givesTheDriverWhatOnlyTheOperatorMaySay() throws IOException, SQLException {
    jar("papier.jar", PaperDriver.class.getName());
    var settings =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of("zubringer.delivery.sql.properties.papier.sslmode", "require")))
            .bind("zubringer.delivery.sql", SqlSettings.class)
            .get();

    assertThat(connect(settings, "jdbc:papier://h/d")).isEmpty();
    assertThat(PaperDriver.asked).containsEntry("sslmode", "require");
  }

  private Optional<Connection> connect(SqlSettings settings, String url) throws SQLException {
    return new SqlDrivers(folder, settings).connect(address(url), "u", "p");
  }

  private static SqlSettings settings(Map<String, Map<String, String>> properties) {
    return new SqlSettings(null, properties);
  }

  private static SqlAddress address(String url) {
    var order = Orders.to("sql").with("adresse", url).order();
    return ((Outcome.Done<SqlAddress>) SqlAddress.of(order, new Redirects(Map.of()))).value();
  }

  private void jar(String name, String driver) throws IOException {
    try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      jar.putNextEntry(new JarEntry(SERVICE));
      jar.write(driver.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Knows only paper; found through the jar that names it. */
  public static final class PaperDriver implements Driver {
    static final Map<String, String> asked = new HashMap<>();

    @Override
    public @Nullable Connection connect(String url, Properties properties) {
      properties
          .stringPropertyNames()
          .forEach(name -> asked.put(name, properties.getProperty(name)));
      return null;
    }

    @Override
    public boolean acceptsURL(String url) {
      return url.startsWith("jdbc:papier:");
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
      return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
      return 1;
    }

    @Override
    public int getMinorVersion() {
      return 0;
    }

    @Override
    public boolean jdbcCompliant() {
      return false;
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getGlobal();
    }
  }
}
