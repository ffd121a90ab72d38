package de.zubringer.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Outcome.Done;
import de.zubringer.kernel.Outcome.Held;
import de.zubringer.kernel.Outcome.Later;
import de.zubringer.kernel.Wording;
import org.junit.jupiter.api.Test;

/** What every connector promises, whatever its target. */
public abstract class ConnectorContract {
  protected abstract Connector connector();

  /** An order the target takes. */
  protected abstract DeliveryOrder order();

  /** An order the target, or the connector for it, does not take. */
  protected abstract DeliveryOrder refusedOrder();

  /** How many different things the target has. */
  protected abstract long things();

  protected abstract void targetGoesDown();

  protected abstract void targetComesBack();

  @Test
  void handsOverTwiceWithOneReceiptAndOneThing() {
    var first = receipt(connector().deliver(order()));
    var second = receipt(connector().deliver(order()));

    assertThat(second.reference()).isEqualTo(first.reference()).isNotBlank();
    assertThat(second.kind()).isEqualTo(first.kind());
    assertThat(things()).isEqualTo(1);
  }

  @Test
  void triesLaterWhenTheTargetIsDownAndSucceedsWhenItIsBack() {
    targetGoesDown();
    assertThat(connector().deliver(order())).isInstanceOf(Later.class);

    targetComesBack();
    receipt(connector().deliver(order()));
    assertThat(things()).isEqualTo(1);
  }

  @Test
  void repeatsTheReceiptOfBeforeAnOutage() {
    var first = receipt(connector().deliver(order()));
    targetGoesDown();
    connector().deliver(order());
    targetComesBack();

    assertThat(receipt(connector().deliver(order())).reference()).isEqualTo(first.reference());
    assertThat(things()).isEqualTo(1);
  }

  @Test
  void holdsWhatIsRefusedWithASentenceAndAnAdvice() {
    var outcome = connector().deliver(refusedOrder());

    assertThat(outcome).isInstanceOf(Held.class);
    for (var finding : ((Held<DeliveryReceipt>) outcome).findings()) {
      assertThat(Wording.german().text(finding)).isNotBlank();
      assertThat(Wording.german().advice(finding)).isNotBlank();
    }
    assertThat(things()).isZero();
  }

  public static DeliveryReceipt receipt(Outcome<DeliveryReceipt> outcome) {
    assertThat(outcome).isInstanceOf(Done.class);
    return ((Done<DeliveryReceipt>) outcome).value();
  }

  public static String heldFor(Outcome<DeliveryReceipt> outcome) {
    assertThat(outcome).isInstanceOf(Held.class);
    var findings = ((Held<DeliveryReceipt>) outcome).findings();
    assertThat(findings).hasSize(1);
    assertThat(Wording.german().text(findings.list().getFirst())).isNotBlank();
    assertThat(Wording.german().advice(findings.list().getFirst())).isNotBlank();
    return findings.list().getFirst().code();
  }
}
