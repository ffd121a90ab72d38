package de.zubringer.pipeline.receivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import de.zubringer.catalogue.target.Receiver;
import de.zubringer.delivery.Connector;
import de.zubringer.delivery.Deliveries;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.pipeline.StepKind;
import de.zubringer.pipeline.pace.Couriers;
import de.zubringer.pipeline.pace.RetryPlan;
import de.zubringer.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.test.context.TestPropertySource;

@ServerTest
@TestPropertySource(properties = "db-scheduler.enabled=false")
@Import({SampleJourneys.class, Couriers.class, FanOutTest.Waiting.class})
class FanOutTest {
  private static final MunicipalityId MUSTERSTADT = MunicipalityId.of("990010001001");
  private static final MunicipalityId ELSEWHERE = MunicipalityId.of("990020002002");
  private static final Receiver FINANZAMT = new Receiver("finanzamt", "Finanzamt", true, null);
  private static final Receiver STATISTIK = new Receiver("statistik", "Statistik", true, null);
  private static final Receiver EICHAMT = new Receiver("eichamt", "Eichbehörde", false, null);

  @Autowired private ReceiverStore store;
  @Autowired private Receiving receiving;
  @Autowired private SampleJourneys samples;
  @Autowired private Journeys journeys;
  @Autowired private Couriers couriers;

  private final Target target = new Target();
  private Instant now = Instant.parse("2026-11-24T08:00:00Z");
  private FanOut fanOut;
  private Journey journey;

  /** Takes tasks and runs none. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Waiting {
    @Bean
    ManualScheduler manualScheduler(DataSource source, List<Task<?>> tasks) {
      return TestHelper.createManualScheduler(
              new TransactionAwareDataSourceProxy(source),
              tasks.stream()
                  .filter(task -> !(task instanceof RecurringTask))
                  .<Task<?>>map(task -> task)
                  .toList())
          .clock(new SettableClock())
          .build();
    }
  }

  /** Notes every attempt; some receivers are down or refuse. */
  private static final class Target implements Connector {
    private final List<String> tried = new ArrayList<>();
    private final Set<String> down = new HashSet<>();
    private final Set<String> refusing = new HashSet<>();

    @Override
    public String name() {
      return "muster";
    }

    @Override
    public Outcome<DeliveryReceipt> deliver(DeliveryOrder order) {
      tried.add(order.receiver());
      if (down.contains(order.receiver())) {
        return Outcome.later("Nicht erreichbar.");
      }
      return refusing.contains(order.receiver())
          ? Outcome.held(Finding.error("target-refused", "", order.system(), "400"))
          : Outcome.done(
              new DeliveryReceipt(DeliveryReceipt.Kind.ANSWER, order.key(), Instant.EPOCH));
    }

    List<String> triedSince() {
      var all = List.copyOf(tried);
      tried.clear();
      return all;
    }
  }

  @BeforeEach
  void begin() {
    couriers.allWell();
    var deliveries = new Deliveries(List.of(target));
    var courier = couriers.node(deliveries, () -> now, 4);
    fanOut = new FanOut(store, receiving, deliveries, courier, new RetryPlan(() -> now), () -> now);
    journey = samples.addressed(MUSTERSTADT);
  }

  @Test
  void givesEveryReceiverItsOwnKeyAndReceipt() {
    var progress = run(FINANZAMT, STATISTIK);

    assertThat(progress.isComplete()).isTrue();
    assertThat(progress.next()).isEmpty();
    assertThat(progress.receivers())
        .extracting(ReceiverDelivery::receiptReference)
        .containsExactly(journey.id() + ".finanzamt", journey.id() + ".statistik");
    assertThat(journeys.detail(MUSTERSTADT, journey.id()).orElseThrow().steps())
        .filteredOn(step -> step.kind() == StepKind.RECEIVED)
        .hasSize(2);
  }

  @Test
  void triesOnlyTheOneThatWasDown() {
    target.down.add("statistik");
    var first = run(FINANZAMT, STATISTIK);

    assertThat(first.isComplete()).isFalse();
    assertThat(first.held().isEmpty()).isTrue();
    assertThat(target.triedSince()).containsExactly("finanzamt", "statistik");
    run(FINANZAMT, STATISTIK);
    assertThat(target.triedSince()).as("its time has not come").isEmpty();

    target.down.clear();
    now = first.next().orElseThrow();
    assertThat(run(FINANZAMT, STATISTIK).isComplete()).isTrue();
    assertThat(target.triedSince()).containsExactly("statistik");
  }

  @Test
  void isDeliveredWithoutAnOptionalReceiverAndKeepsTryingIt() {
    target.down.add("eichamt");
    var progress = run(FINANZAMT, EICHAMT);

    assertThat(progress.isComplete()).isTrue();
    assertThat(progress.next()).isPresent();
    assertThat(fanOut.isOpen(journey.id())).isTrue();
  }

  @Test
  void givesUpAnOptionalReceiverAfterDaysAndStillShowsIt() {
    target.down.add("eichamt");
    for (int i = 0; i < 20; i++) {
      run(FINANZAMT, EICHAMT);
      now = now.plus(Duration.ofDays(2));
    }

    assertThat(fanOut.isOpen(journey.id())).isFalse();
    var eichamt = store.of(journey.id()).get(1);
    assertThat(eichamt.state()).isEqualTo(ReceiverState.HELD);
    assertThat(eichamt.finding().orElseThrow().code()).isEqualTo("target-unreachable");
    assertThat(new Progress(store.of(journey.id())).held().isEmpty()).isTrue();
  }

  @Test
  void namesTheReceiverThatRefusesAndLeavesTheOthersAlone() {
    target.refusing.add("finanzamt");
    var progress = run(FINANZAMT, STATISTIK);

    assertThat(progress.isComplete()).isFalse();
    assertThat(progress.held().list())
        .extracting(Finding::code, Finding::place)
        .containsExactly(tuple("receiver-held", "finanzamt"));
    target.triedSince();
    run(FINANZAMT, STATISTIK);
    assertThat(target.triedSince()).as("a person decides").isEmpty();
  }

  @Test
  void sendsAgainToOneReceiverOnly() {
    target.refusing.addAll(List.of("finanzamt", "statistik"));
    samples.hold(journey.id(), run(FINANZAMT, STATISTIK).held());
    target.refusing.clear();
    target.triedSince();

    assertThat(journeys.sendAgain(ELSEWHERE, journey.id(), "statistik", null, "x")).isFalse();
    assertThat(journeys.sendAgain(MUSTERSTADT, journey.id(), "fremd", null, "x")).isFalse();
    assertThat(journeys.sendAgain(MUSTERSTADT, journey.id(), "statistik", null, "Rolle")).isTrue();

    var detail = journeys.detail(MUSTERSTADT, journey.id()).orElseThrow();
    assertThat(detail.journey().state()).isEqualTo(JourneyState.ADDRESSED);
    assertThat(detail.steps().getLast().note()).isEqualTo("Statistik: Rolle");
    run(FINANZAMT, STATISTIK);
    assertThat(target.triedSince()).containsExactly("statistik");
    assertThat(journeys.sendAgain(MUSTERSTADT, journey.id(), "statistik", null, "x")).isFalse();
  }

  @Test
  void triesAllHeldReceiversWhenTheJourneyIsResumed() {
    target.refusing.addAll(List.of("finanzamt", "statistik"));
    samples.hold(journey.id(), run(FINANZAMT, STATISTIK, EICHAMT).held());
    target.refusing.clear();
    target.triedSince();

    assertThat(journeys.resume(MUSTERSTADT, journey.id(), "Rolle")).isTrue();
    assertThat(run(FINANZAMT, STATISTIK, EICHAMT).isComplete()).isTrue();
    assertThat(target.triedSince()).containsExactly("finanzamt", "statistik");
  }

  @Test
  void followsAChangedPlanAndForgetsNobodyWhoHasIt() {
    target.down.add("statistik");
    run(FINANZAMT, STATISTIK);
    run(EICHAMT);

    assertThat(store.of(journey.id()))
        .extracting(ReceiverDelivery::receiver)
        .containsExactlyInAnyOrder("finanzamt", "eichamt");
  }

  private Progress run(Receiver... receivers) {
    return fanOut.run(
        journey,
        List.of(receivers).stream().map(one -> order(journey, one)).toList(),
        RetryPlan.STANDARD);
  }

  private static ReceiverOrder order(Journey journey, Receiver receiver) {
    return new ReceiverOrder(
        receiver,
        new DeliveryOrder(
            journey.id(),
            journey.municipality(),
            "gewerbe",
            receiver.id(),
            "muster",
            Map.of(),
            DeliveryOrder.Request.NONE,
            DeliveryOrder.Acknowledgement.NONE,
            new DeliveryOrder.Document(receiver.id() + ".xml", "application/xml", new byte[0]),
            List.of(),
            new DeliveryOrder.Subject("Gewerbe", "ordnung", Instant.EPOCH, null)));
  }
}
