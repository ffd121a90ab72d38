package de.zubringer.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.zubringer.kernel.Content;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Outcome.Done;
import de.zubringer.kernel.Outcome.Held;
import de.zubringer.kernel.Outcome.Later;
import de.zubringer.kernel.Wording;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every connector promises, whatever its target. */
public abstract class ConnectorContract {
  /** Enough to be noticed in memory, little enough for a test. */
  private static final long LARGE_BYTES = 6L * 1024 * 1024;

  protected abstract Connector connector();

  /** An order of {@link Orders#JOURNEY} the target takes, without attachments. */
  protected abstract Orders taken();

  /** An order the target, or the connector for it, does not take. */
  protected abstract DeliveryOrder refusedOrder();

  /** How many different things the target has got, also those it took away meanwhile. */
  protected abstract long things();

  protected abstract void targetGoesDown();

  protected abstract void targetComesBack();

  /**
   * Delivers {@link #taken} and loses connection, process or answer, so that the connector cannot
   * have heard how it ended.
   *
   * @param arrived whether the target had done its work by then
   */
  protected abstract void deliverAndLose(boolean arrived);

  /** SHA-256 of the only attachment at the target, in hex; see {@link LargeContent#digest}. */
  protected abstract String attachmentDigest();

  /** Values of the settings of {@link #taken} that nobody may read anywhere. */
  protected abstract Set<String> secrets();

  /** The order for one of several receivers. */
  protected Orders taken(String receiver) {
    return taken().receivedBy(receiver);
  }

  /** Whether one journey may go to several by this connector. */
  protected boolean knowsReceivers() {
    return true;
  }

  /** Fails if a name led to something outside the place meant for it. */
  protected void nothingEscaped() {}

  protected final DeliveryOrder order() {
    return taken().order();
  }

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

  /** A repetition is harmless, or a person is asked and believed. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void endsWithOneThingWhenNobodyHeardHowADeliveryEnded(boolean arrived) {
    deliverAndLose(arrived);

    var again = connector().deliver(order());
    if (again instanceof Held) {
      assertThat(heldFor(again)).isEqualTo("delivery-unclear");
      assertThat(heldFor(connector().deliver(order()))).isEqualTo("delivery-unclear");
      settle(arrived);
      again = connector().deliver(order());
    }
    receipt(again);
    assertThat(receipt(connector().deliver(order())).reference())
        .isEqualTo(receipt(again).reference());
    assertThat(things()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void changesNothingByWhatAPersonSaysAboutAClearDelivery(boolean arrived) {
    var first = receipt(connector().deliver(order()));

    settle(arrived);

    assertThat(receipt(connector().deliver(order())).reference()).isEqualTo(first.reference());
    assertThat(things()).isEqualTo(1);
  }

  @Test
  void streamsALargeAttachment() {
    var large = new LargeContent(LARGE_BYTES);
    var order = taken().with(attachment("nachweis.pdf", large)).order();

    receipt(connector().deliver(order));
    receipt(connector().deliver(order));

    assertThat(attachmentDigest()).isEqualTo(large.digest());
    assertThat(things()).isEqualTo(1);
  }

  static Stream<String> hostileNames() {
    return Stream.of(
        "../../../../tmp/ausbruch.pdf",
        "..\\..\\ausbruch.pdf",
        "/etc/ausbruch.pdf",
        "a\r\nX-Ausbruch: ja\r\n\r\n.pdf",
        "\"; filename=\"ausbruch.exe",
        "</dateiname><ausbruch/>.pdf",
        "\u0000.pdf",
        "\u202efdp.exe",
        "\ud800.pdf",
        ".ausbruch",
        "",
        "Lageplan Größe 1:500 – Straße.pdf",
        "x".repeat(5000) + ".pdf");
  }

  /** Taken or held, the same each time, and never anything but an attachment. */
  @ParameterizedTest
  @MethodSource("hostileNames")
  void takesNoHarmFromTheNameOfAFile(String name) {
    var content = Content.of("Anlage".getBytes(StandardCharsets.UTF_8));
    var order = taken().with(attachment(name, content)).order();

    var first = connector().deliver(order);
    var second = connector().deliver(order);

    assertThat(first).isInstanceOfAny(Done.class, Held.class).hasSameClassAs(second);
    if (first instanceof Done) {
      assertThat(things()).isEqualTo(1);
      assertThat(attachmentDigest()).isEqualTo(LargeContent.digest(content));
    } else {
      assertThat(things()).isZero();
    }
    nothingEscaped();
  }

  @Test
  void saysNoSecret() {
    var said = new ArrayList<String>();
    said.add(text(connector().deliver(refusedOrder())));
    targetGoesDown();
    said.add(text(connector().deliver(order())));
    said.add(reach().text());
    targetComesBack();
    said.add(text(connector().deliver(order())));
    said.add(reach().text());
    said.add(order().toString());

    for (var secret : secrets()) {
      assertThat(said).noneMatch(one -> one.contains(secret));
    }
  }

  @Test
  void changesNothingByLookingWhetherTheTargetIsThere() {
    assertThat(reach().state()).isNotEqualTo(Reach.State.NO);
    assertThat(things()).isZero();

    receipt(connector().deliver(order()));
    assertThat(reach().state()).isNotEqualTo(Reach.State.NO);
    assertThat(things()).isEqualTo(1);

    targetGoesDown();
    assertThat(reach().text()).isNotBlank();
  }

  @Test
  void knocksWithoutSecretsAndChangesNothing() {
    var settings = new HashMap<>(order().settings());
    settings.replaceAll((name, value) -> secrets().contains(value) ? "secret:" + name : value);

    var knocked = connector().knock(Orders.MUSTERSTADT, settings);

    assertThat(knocked.state()).isNotEqualTo(Reach.State.NO);
    assertThat(things()).isZero();
  }

  @Test
  void handsOverOnceToEachOfSeveralReceivers() {
    assumeTrue(knowsReceivers(), "this connector has one receiver");
    var first = receipt(connector().deliver(taken("bauaufsicht").order()));
    receipt(connector().deliver(taken("denkmalschutz").order()));
    var again = receipt(connector().deliver(taken("bauaufsicht").order()));

    assertThat(again.reference()).isEqualTo(first.reference());
    assertThat(things()).isEqualTo(2);
  }

  private Reach reach() {
    return connector().reach(Orders.MUSTERSTADT, order().settings());
  }

  private void settle(boolean arrived) {
    connector().settle(Orders.MUSTERSTADT, Orders.JOURNEY, "", arrived);
  }

  private static DeliveryOrder.Attachment attachment(String name, Content content) {
    return new DeliveryOrder.Attachment("nachweis", name, "application/pdf", content);
  }

  private static String text(Outcome<DeliveryReceipt> outcome) {
    return outcome instanceof Held<DeliveryReceipt>(var findings)
        ? findings + sentences(findings.list())
        : outcome.toString();
  }

  private static String sentences(List<Finding> findings) {
    return findings.stream().map(Wording.german()::text).toList().toString();
  }

  public static DeliveryReceipt receipt(Outcome<DeliveryReceipt> outcome) {
    assertThat(outcome).isInstanceOf(Done.class);
    return ((Done<DeliveryReceipt>) outcome).value();
  }

  public static String heldFor(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Held.class);
    var findings = ((Held<?>) outcome).findings();
    assertThat(findings).hasSize(1);
    assertThat(Wording.german().text(findings.list().getFirst())).isNotBlank();
    assertThat(Wording.german().advice(findings.list().getFirst())).isNotBlank();
    return findings.list().getFirst().code();
  }
}
