package de.zubringer.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Ars;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PaperTest {
  @Test
  void ofSeveralForAStepTheSignedOneCounts() {
    var papers = Map.of("avv-alt", paper("draft"), "avv-neu", paper("signed"));

    assertThat(profile(papers).paper("avv").orElseThrow().getKey()).isEqualTo("avv-neu");
    assertThat(profile(papers).paper("av")).isEmpty();
    assertThat(profile(papers).paper("avv-alt").orElseThrow().getValue().isSigned()).isFalse();
  }

  @Test
  void oneThatIsNotSignedIsFoundAllTheSame() {
    var found = profile(Map.of("verzeichnis-art30", paper("draft"))).paper("verzeichnis");

    assertThat(found.orElseThrow().getKey()).isEqualTo("verzeichnis-art30");
    assertThat(found.orElseThrow().getValue().isSigned()).isFalse();
  }

  private static Paper paper(String state) {
    return new Paper(state, null);
  }

  private static Profile profile(Map<String, Paper> papers) {
    return new Profile(
        new Ars("990010000000"),
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        new TreeMap<>(papers),
        List.of());
  }
}
