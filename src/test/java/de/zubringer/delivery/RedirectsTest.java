package de.zubringer.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RedirectsTest {
  private final Redirects redirects =
      new Binder(
              new MapConfigurationPropertySource(
                  Map.of(
                      "zubringer.delivery.redirects.0.from", "https://a.example",
                      "zubringer.delivery.redirects.0.to", "http://127.0.0.1:1/",
                      "zubringer.delivery.redirects.1.from", "https://a.example/api/",
                      "zubringer.delivery.redirects.1.to", "http://127.0.0.1:2")))
          .bind("zubringer.delivery", Redirects.class)
          .get();

  @Test
  void leadsAnAddressAndEverythingBelowItElsewhere() {
    assertThat(redirects.apply("https://a.example")).isEqualTo("http://127.0.0.1:1");
    assertThat(redirects.apply("https://a.example/x")).isEqualTo("http://127.0.0.1:1/x");
  }

  @Test
  void takesTheLongestPrefix() {
    assertThat(redirects.apply("https://a.example/api/v1")).isEqualTo("http://127.0.0.1:2/v1");
  }

  @Test
  void leavesANeighbourAlone() {
    assertThat(redirects.apply("https://a.example.evil/x")).isEqualTo("https://a.example.evil/x");
    assertThat(redirects.apply("https://b.example")).isEqualTo("https://b.example");
  }

  @Test
  void isEmptyWithoutConfiguration() {
    assertThat(new Redirects(null).apply("https://a.example")).isEqualTo("https://a.example");
  }
}
