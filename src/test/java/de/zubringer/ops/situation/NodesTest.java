package de.zubringer.ops.situation;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class NodesTest {
  private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

  private final Nodes nodes = new Nodes(JdbcClient.create(TestDatabase.fresh()));

  @Test
  void missesANodeThatWentWithoutAWordAndForgetsOneThatEndedInOrder() {
    nodes.beat(node("eins:8080", NOON, NOON));
    nodes.beat(node("zwei:8080", NOON, NOON));
    nodes.beat(node("drei:8080", NOON, NOON));
    nodes.leave("drei:8080", NOON);
    var later = NOON.plus(Node.MISSING_AFTER);
    nodes.beat(node("eins:8080", NOON, later));

    assertThat(nodes.all()).extracting(Node::name).containsExactly("eins:8080", "zwei:8080");
    assertThat(nodes.all()).extracting(one -> one.isAlive(later)).containsExactly(true, false);
    assertThat(nodes.forget("eins:8080", later)).as("is alive").isFalse();
    assertThat(nodes.forget("zwei:8080", later)).isTrue();
    assertThat(nodes.all()).hasSize(1);
  }

  @Test
  void givesThePlaceToWhoeverStartsUnderTheSameName() {
    nodes.beat(node("eins:8080", NOON, NOON));
    var again = NOON.plusSeconds(90);
    nodes.beat(node("eins:8080", again, again));
    nodes.leave("eins:8080", NOON);

    assertThat(nodes.all())
        .as("the end of the process before takes nothing away")
        .singleElement()
        .satisfies(one -> assertThat(one.startedAt()).isEqualTo(again));
  }

  @Test
  void forgetsByItselfWhatNobodyHasSeenForLong() {
    nodes.beat(node("eins:8080", NOON, NOON));
    nodes.tidy(NOON.plus(Duration.ofDays(13)));
    assertThat(nodes.all()).hasSize(1);
    nodes.tidy(NOON.plus(Duration.ofDays(15)));
    assertThat(nodes.all()).isEmpty();
  }

  private static Node node(String name, Instant started, Instant beat) {
    return new Node(name, "0.1.0", "25", started, beat, 16, 2, "", 40);
  }
}
