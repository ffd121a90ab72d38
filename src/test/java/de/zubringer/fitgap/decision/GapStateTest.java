package de.zubringer.fitgap.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class GapStateTest {
  @Test
  void goesOnlyWhereTheTableSays() {
    var ways = 0;
    for (var from : GapState.values()) {
      for (var to : GapState.values()) {
        if (from.next().contains(to)) {
          assertThat(from.to(to)).isEqualTo(to);
          ways++;
        } else {
          assertThatThrownBy(() -> from.to(to)).isInstanceOf(IllegalStateException.class);
        }
      }
    }
    assertThat(ways).isEqualTo(12);
  }

  /** Open, assessed, decided, in work: in this order and no shorter. */
  @Test
  void isDecidedOnlyAfterItWasAssessed() {
    assertThat(GapState.OPEN.to(GapState.ASSESSED).to(GapState.DECIDED).to(GapState.IN_WORK))
        .isEqualTo(GapState.IN_WORK);
    assertThat(GapState.OPEN.next()).doesNotContain(GapState.DECIDED, GapState.IN_WORK);
  }

  @Test
  void closesWhenTheCauseIsGoneAndOpensAgainWhenItIsBack() {
    assertThat(Arrays.stream(GapState.values()).map(state -> state.seen(false)).distinct())
        .containsExactly(GapState.CLOSED);
    assertThat(GapState.CLOSED.seen(true)).isEqualTo(GapState.REOPENED);
    for (var other : EnumSet.complementOf(EnumSet.of(GapState.CLOSED))) {
      assertThat(other.seen(true)).isEqualTo(other);
    }
  }
}
