package de.zubringer.wholeway;

import static de.zubringer.wholeway.PacedRig.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.delivery.Deliveries;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.pace.Called;
import de.zubringer.pipeline.pace.Courier;
import de.zubringer.pipeline.pace.WaitReason;
import de.zubringer.web.LiveWorkspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two nodes over one database agree about a target. */
@PacedWay
class TwoNodesTest {
  private static final String DEAD = "tot";
  private static final String ALIVE = "lebt";

  @Autowired private PacedRig rig;
  @Autowired private Targets targets;

  private Courier one;
  private Courier two;

  @BeforeEach
  void begin() {
    rig.begin();
    one = rig.couriers.node(targets.deliveries(), rig.clock(), 4);
    two = rig.couriers.node(targets.deliveries(), rig.clock(), 4);
    targets.breakDown(DEAD);
  }

  @Test
  void bothLeaveATargetInPeaceThatFailedOnEither() {
    for (int i = 0; i < 3; i++) {
      assertThat(reason(one, DEAD)).isNull();
    }
    assertThat(reason(two, DEAD)).isNull();
    assertThat(reason(two, DEAD)).isNull();
    rig.later(Duration.ofSeconds(1));

    assertThat(reason(one, DEAD)).isEqualTo(WaitReason.SHUT);
    assertThat(reason(two, DEAD)).isEqualTo(WaitReason.SHUT);
    assertThat(targets.callsTo(DEAD)).isEqualTo(5);
    assertThat(reason(two, ALIVE)).as("another target").isNull();
    assertThat(call(two, order(LiveWorkspace.SAALETAL, DEAD)))
        .as("the same name elsewhere")
        .isInstanceOf(Called.Answered.class);
  }

  @Test
  void exactlyOneGoesAndSees() {
    open();
    rig.later(Duration.ofSeconds(30));
    var meanwhile = new ArrayList<WaitReason>();
    targets.during(
        DEAD,
        () -> {
          rig.later(Duration.ofSeconds(2));
          meanwhile.add(reason(two, DEAD));
        });

    assertThat(reason(one, DEAD)).isNull();
    assertThat(meanwhile).containsExactly(WaitReason.SHUT);
    assertThat(targets.callsTo(DEAD)).isEqualTo(6);
    targets.during(DEAD, () -> {});
    rig.later(Duration.ofSeconds(59));
    assertThat(reason(two, DEAD)).as("the gap has doubled").isEqualTo(WaitReason.SHUT);
    rig.later(Duration.ofSeconds(1));
    assertThat(reason(two, DEAD)).isNull();
  }

  @Test
  void bothCallAgainAfterOneSawItAnswer() {
    open();
    targets.comeBack(DEAD);
    rig.later(Duration.ofSeconds(30));
    assertThat(reason(two, DEAD)).isNull();
    rig.later(Duration.ofSeconds(1));

    assertThat(reason(one, DEAD)).isNull();
    assertThat(reason(two, DEAD)).isNull();
    assertThat(targets.callsTo(DEAD)).isEqualTo(8);
  }

  @Test
  void anAnswerBetweenForgetsTheFailures() {
    for (int i = 0; i < 12; i++) {
      targets.breakDown(DEAD);
      assertThat(reason(i % 2 == 0 ? one : two, DEAD)).isNull();
      if (i % 3 == 2) {
        targets.comeBack(DEAD);
        rig.later(Duration.ofSeconds(1));
        assertThat(reason(one, DEAD)).isNull();
        rig.later(Duration.ofSeconds(1));
      }
    }
    assertThat(rig.couriers.health(LiveWorkspace.ERFURT, DEAD))
        .hasValueSatisfying(health -> assertThat(health.isOpen()).isFalse());
  }

  @Test
  void anotherGoesWhenTheOneThatWentNeverCameBack() {
    open();
    rig.later(Duration.ofSeconds(30));
    targets.during(
        DEAD,
        () -> {
          throw new IllegalStateException("bug in a connector");
        });
    assertThatThrownBy(() -> reason(one, DEAD)).isInstanceOf(IllegalStateException.class);
    targets.during(DEAD, () -> {});
    targets.comeBack(DEAD);

    assertThat(reason(two, DEAD)).as("a bug says nothing about the target").isNull();
    assertThat(rig.couriers.health(LiveWorkspace.ERFURT, DEAD).orElseThrow().isOpen()).isFalse();
  }

  @Test
  void aTargetThatRefusesAnswersAndAFindingBeforeTheCallDoesNot() {
    open();
    rig.later(Duration.ofSeconds(30));
    var unknown = rig.couriers.node(new Deliveries(List.of()), rig.clock(), 4);
    assertThat(call(unknown, order(LiveWorkspace.ERFURT, DEAD)))
        .isInstanceOfSatisfying(
            Called.Answered.class, it -> assertThat(it.outcome()).isInstanceOf(Outcome.Held.class));
    assertThat(rig.couriers.health(LiveWorkspace.ERFURT, DEAD).orElseThrow().isOpen()).isTrue();

    var order = order(LiveWorkspace.ERFURT, DEAD);
    targets.refuse(order.journey());
    assertThat(call(two, order)).isInstanceOf(Called.Answered.class);
    assertThat(rig.couriers.health(LiveWorkspace.ERFURT, DEAD).orElseThrow().isOpen()).isFalse();
  }

  @Test
  void aTargetThatHangsKeepsOneWorkerAndIsSoonLeftInPeace() {
    var within = new ArrayList<WaitReason>();
    targets.breakDown(DEAD);
    targets.during(
        DEAD,
        () -> {
          rig.later(Duration.ofSeconds(60));
          within.add(reason(one, DEAD));
          within.add(reason(one, ALIVE));
        });
    reasonOf(one, DEAD);
    reasonOf(one, DEAD);
    rig.later(Duration.ofSeconds(1));

    assertThat(within).containsExactly(WaitReason.FULL, null, WaitReason.FULL, null);
    assertThat(reason(one, DEAD)).as("two of them are enough").isEqualTo(WaitReason.SHUT);
    assertThat(targets.callsTo(DEAD)).isEqualTo(2);
  }

  @Test
  void ourOwnShutdownIsNoFaultOfTheTarget() {
    targets.during(DEAD, () -> Thread.currentThread().interrupt());
    for (int i = 0; i < 8; i++) {
      assertThat(reason(one, DEAD)).isNull();
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(rig.couriers.health(LiveWorkspace.ERFURT, DEAD)).isEmpty();
  }

  private void open() {
    for (int i = 0; i < 5; i++) {
      reasonOf(one, DEAD);
    }
    rig.later(Duration.ofSeconds(1));
    assertThat(reason(one, DEAD)).isEqualTo(WaitReason.SHUT);
  }

  private void reasonOf(Courier node, String system) {
    assertThat(reason(node, system)).isNull();
  }

  /** Why it was not called; null if it was. */
  private static @Nullable WaitReason reason(Courier node, String system) {
    return call(node, order(LiveWorkspace.ERFURT, system)) instanceof Called.PutOff off
        ? off.reason()
        : null;
  }

  private static Called call(Courier node, DeliveryOrder order) {
    return node.deliver(order);
  }
}
