package de.zubringer.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.client.SenderClient.Announced;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.fitconnect.events.EventToken;
import de.zubringer.pipeline.JourneyState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a person decides what goes back. */
@WholeWay
class PersonsRejectionTest {
  @Autowired private Rig rig;

  @BeforeEach
  void connect() throws Exception {
    rig.connect();
  }

  @Test
  void leavesTheDecisionToAPersonWhereTheZustellpunktSaysSo() throws Exception {
    var followed = rig.follow(List.of(Rig.byHand(rig.subscription())));
    var ids = sentWithAnotherHash();
    rig.work();
    assertHeld(ids, "rejection-by-hand", "fit-hash-mismatch");

    assertThat(rig.refuse(ids)).isTrue();
    assertThat(rig.refuse(ids)).as("a second time").isFalse();
    rig.workOff();
    rig.follow(followed);
    assertRejected(ids, "hash-mismatch@data");
  }

  @Test
  void letsThePersonTryAgainInstead() throws Exception {
    var followed = rig.follow(List.of(Rig.byHand(rig.subscription())));
    var ids = sentWithAnotherHash();
    rig.work();
    rig.resume(ids);
    rig.follow(followed);
    assertHeld(ids, "rejection-by-hand", "fit-hash-mismatch");
  }

  /** The sender is told that it is not its fault. */
  @Test
  void sendsBackAsTechnicalErrorWhatWeCannotOpen() throws Exception {
    rig.useKeys(TestKeys.signature());
    var ids = rig.send(new Sent());
    rig.work();
    assertHeld(ids, "own-key-missing");
    assertThat(rig.refuse(ids)).isTrue();
    rig.workOff();
    assertRejected(ids, "technical-error@other");
  }

  private Announced sentWithAnotherHash() throws Exception {
    var sent = new Sent();
    sent.data = text -> "{}";
    return rig.send(sent);
  }

  private void assertHeld(Announced ids, String... codes) throws Exception {
    assertThat(rig.answers(ids)).isEmpty();
    var detail = rig.journey(ids).orElseThrow();
    assertThat(detail.journey().state()).isEqualTo(JourneyState.HELD);
    assertThat(detail.findings().list()).extracting(one -> one.code()).containsExactly(codes);
    assertThat(detail.isRejectable()).isTrue();
  }

  private void assertRejected(Announced ids, String problem) throws Exception {
    assertThat(rig.problems(ids)).containsExactly(problem);
    assertThat(rig.answers(ids))
        .extracting(EventToken::kind)
        .containsExactly(Optional.of(EventKind.REJECT));
    var journey = rig.journey(ids).orElseThrow().journey();
    assertThat(journey.state()).isEqualTo(JourneyState.REFUSED);
    assertThat(journey.rejectedAt()).isNotNull();
  }
}
