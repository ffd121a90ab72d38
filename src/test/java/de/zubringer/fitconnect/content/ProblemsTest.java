package de.zubringer.fitconnect.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Wording;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  @Test
  void wordsEveryProblem() {
    for (var name : Problems.names()) {
      assertThat(Wording.german().knows("finding.fit-" + name + ".text")).as(name).isTrue();
      assertThat(Wording.german().knows("finding.fit-" + name + ".advice")).as(name).isTrue();
    }
    assertThat(Problems.names()).hasSize(16);
  }

  @Test
  void makesTheDocumentedProblemOfAFinding() {
    var problem =
        Problems.of(Finding.error("fit-hash-mismatch", "attachment:4a1c8e52-0d55-4a3b-9d7e"));

    assertThat(problem.type())
        .isEqualTo("https://schema.fitko.de/fit-connect/events/problems/hash-mismatch");
    assertThat(problem.title()).isEqualTo("Prüfsumme stimmt nicht");
    assertThat(problem.instance()).isEqualTo("attachment:4a1c8e52-0d55-4a3b-9d7e");
    assertThat(problem.detail()).isNotBlank();
  }

  @Test
  void takesOnlyDocumentedInstances() {
    assertThat(Problems.isProblem(Finding.error("fit-hash-mismatch", "metadata"))).isFalse();
    assertThat(Problems.isProblem(Finding.error("own-key-missing", "metadata"))).isFalse();
    assertThat(Problems.isProblem(Finding.error("fit-unbekannt", "data"))).isFalse();
    assertThatThrownBy(() -> Problems.standard("hash-mismatch", "submission", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
