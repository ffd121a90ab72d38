package de.zubringer.rollin.verify;

import de.zubringer.catalogue.text.German;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyFilter;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Journeys;
import de.zubringer.rollin.Situation;
import de.zubringer.rollin.Verdict;
import de.zubringer.rollin.Verification;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Whether a submission came in and was handed over with a receipt. */
@Component
class TestSubmissionDelivered implements Verification {
  private final Journeys journeys;

  TestSubmissionDelivered(Journeys journeys) {
    this.journeys = journeys;
  }

  @Override
  public String code() {
    return "testSubmissionDelivered";
  }

  @Override
  public boolean isQuick() {
    return true;
  }

  @Override
  public Verdict of(Situation now) {
    var ours = JourneyFilter.of(now.owner()).ofLeistung(now.leistung().id());
    var delivered = journeys.page(ours.inState(JourneyState.DELIVERED), null, 1).journeys();
    if (!delivered.isEmpty()) {
      return delivered(delivered.getFirst());
    }
    return journeys.page(ours, null, 1).journeys().isEmpty()
        ? Verdict.open("sendung.keine")
        : Verdict.open("sendung.unterwegs");
  }

  private static Verdict delivered(Journey journey) {
    return Verdict.good(
            "sendung.gut",
            German.moment(journey.receivedAt()),
            Objects.requireNonNullElse(journey.targetName(), ""))
        .because(journey.id().toString());
  }
}
