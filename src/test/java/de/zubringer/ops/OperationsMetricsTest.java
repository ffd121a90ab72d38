package de.zubringer.ops;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.testing.ServerTest;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class OperationsMetricsTest {
  private static final MunicipalityId MUSTERSTADT = MunicipalityId.of("990010001001");
  private static final Pattern NAME = Pattern.compile("(?m)^(zubringer_[a-z_]+)[{ ]");

  @Autowired OperationsMetrics metrics;
  @Autowired SampleJourneys samples;
  @Autowired PrometheusMeterRegistry registry;

  @Test
  void givesTheNumbersOfThePage() {
    samples.held(MUSTERSTADT, "");
    metrics.look();

    assertThat(registry.scrape())
        .containsPattern("zubringer_connection_held\\{leistung=\".*\",municipality=\"9")
        .contains("zubringer_connection_oldest_seconds{", "zubringer_connection_retrying{")
        .contains("zubringer_connection_received_week{", "zubringer_connection_delivered_week{")
        .contains("zubringer_nodes{state=\"alive\"} 1.0", "zubringer_node_disk_free_percent{")
        .contains("zubringer_targets{state=\"half-open\"}", "zubringer_targets_open_seconds")
        .contains("zubringer_alerts{state=\"firing\"}", "zubringer_alerts_broken 0.0")
        .contains("zubringer_certificates_left_days", "zubringer_audit_breaks")
        .contains("zubringer_build{jdk=");
  }

  @Test
  void everyNumberStandsInTheHandbook() throws IOException {
    metrics.look();
    var handbook = new StringBuilder();
    try (var pages = Files.list(Path.of("docs/handbuch"))) {
      for (var page : pages.sorted().toList()) {
        handbook.append(Files.readString(page));
      }
    }
    var names = new TreeSet<String>();
    NAME.matcher(registry.scrape()).results().forEach(one -> names.add(one.group(1)));

    assertThat(names).hasSizeGreaterThan(20);
    assertThat(names).allSatisfy(name -> assertThat(handbook).contains(name));
  }
}
