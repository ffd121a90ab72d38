package de.zubringer.retention;

import de.zubringer.connection.PlanTarget;
import de.zubringer.delivery.Deliveries;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.Orders;
import org.springframework.stereotype.Component;

/**
 * Hands the records of a journey over, as xdomea, before they are erased; keyed by the journey, so
 * that a repetition yields the same receipt and no second file.
 */
@Component
class RecordsHandOver {
  private static final String OUTAGE = "records-outage";
  private static final String UNKNOWN = "records-unknown";

  private final Journeys journeys;
  private final Orders orders;
  private final Deliveries deliveries;

  RecordsHandOver(Journeys journeys, Orders orders, Deliveries deliveries) {
    this.journeys = journeys;
    this.orders = orders;
    this.deliveries = deliveries;
  }

  /** How it went. */
  sealed interface HandedOver {
    /** The receipt of whoever keeps the records now. */
    record Yes(String receipt) implements HandedOver {}

    /** Code of what stands in the way; the next run tries it again. */
    record No(String cause) implements HandedOver {}
  }

  HandedOver run(MunicipalityId municipality, JourneyId journey, PlanTarget to) {
    return journeys
        .detail(municipality, journey)
        .map(JourneyDetail::journey)
        .map(found -> answer(orders.records(found, to).then(deliveries::deliver)))
        .orElseGet(() -> new HandedOver.No(UNKNOWN));
  }

  private static HandedOver answer(Outcome<DeliveryReceipt> outcome) {
    return switch (outcome) {
      case Outcome.Done<DeliveryReceipt>(var receipt) -> new HandedOver.Yes(receipt.reference());
      case Outcome.Held<DeliveryReceipt>(var findings) -> new HandedOver.No(code(findings));
      case Outcome.Refused<DeliveryReceipt>(var findings) -> new HandedOver.No(code(findings));
      case Outcome.Later<DeliveryReceipt>(var cause) -> new HandedOver.No(OUTAGE);
    };
  }

  private static String code(Findings findings) {
    return findings.list().stream().findFirst().map(finding -> finding.code()).orElse(UNKNOWN);
  }
}
