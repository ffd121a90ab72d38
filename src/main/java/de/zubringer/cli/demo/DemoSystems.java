package de.zubringer.cli.demo;

import de.zubringer.Application;
import de.zubringer.kernel.MunicipalityId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The simulated target systems of the demo. They stand before anything else, so that a delivery
 * left over from the last run finds its target.
 */
@Configuration
@Profile("demo")
class DemoSystems {
  static final MunicipalityId ERFURT = MunicipalityId.of("160510000000");
  static final MunicipalityId SAALETAL = MunicipalityId.of("160745011000");

  /** The address in Erfurt's profile; nothing answers there. */
  private static final String EXAMPLE_ADDRESS = "https://finanzwesen.erfurt.example/api";

  private static final String REDIRECT = "zubringer.delivery.redirects.demo.";

  @Bean
  static BeanFactoryPostProcessor simulatedSystems(ConfigurableEnvironment environment) {
    return factory -> {
      var data = Path.of(environment.getRequiredProperty("zubringer.data"));
      try {
        var finanzwesen = new SimulatedFachverfahren(data, token(data), Application.CLOCK).start();
        var kommunalsteuer =
            new SimulatedKommunalsteuer(
                    data, SAALETAL, "hundesteuer/eingang", "hundesteuer/quittung")
                .start();
        var receivers = new SimulatedReceivers(data, ERFURT).start();
        var beans = (DefaultListableBeanFactory) factory;
        beans.registerSingleton("simulatedFachverfahren", finanzwesen);
        beans.registerDisposableBean("simulatedFachverfahren", finanzwesen::close);
        beans.registerDisposableBean("simulatedKommunalsteuer", kommunalsteuer::close);
        beans.registerDisposableBean("simulatedReceivers", receivers::close);
        Map<String, Object> redirect =
            Map.of(
                REDIRECT + "from",
                EXAMPLE_ADDRESS,
                REDIRECT + "to",
                finanzwesen.address().toString());
        environment.getPropertySources().addFirst(new MapPropertySource("demo", redirect));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** The technical account's secret, made at the first start and the same ever after. */
  static String token(Path data) throws IOException {
    var file = data.resolve("demo").resolve("finanzwesen.token");
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, UUID.randomUUID().toString());
    }
    return Files.readString(file);
  }
}
