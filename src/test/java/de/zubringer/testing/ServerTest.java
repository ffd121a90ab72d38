package de.zubringer.testing;

import de.zubringer.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Starts the whole application once for all tests that carry this, on a port and a database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = Application.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = ServerTest.OwnDatabase.class)
public @interface ServerTest {
  /** Gives the application a fresh database. */
  class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "spring.datasource.url=" + TestDatabase.freshUrl(),
              "zubringer.data=" + folder(),
              "zubringer.flows.remembered=PT0S",
              "spring.datasource.hikari.maximum-pool-size=5")
          .applyTo(context);
    }

    private static Path folder() {
      try {
        return Files.createTempDirectory("zubringer");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
