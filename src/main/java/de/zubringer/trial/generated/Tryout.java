package de.zubringer.trial.generated;

import de.zubringer.catalogue.sample.Sample;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.LocalLaw;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LegalTime;
import de.zubringer.municipality.Body;
import de.zubringer.pipeline.rehearsal.Rehearsed;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Where generated inputs are tried out: one plan in one place. */
public record Tryout(PlanBook book, ConnectionPlan plan, Ars area) {

  Rehearsed run(Sample sample, Map<String, JsonNode> supposed) {
    return Rehearsed.of(book, plan, new Rehearsed.Case(sample, area, supposed), false);
  }

  Map<String, Object> answers(Sample sample, Map<String, JsonNode> supposed, Rehearsed rehearsed) {
    return answers(book, plan, new Rehearsed.Case(sample, area, supposed), rehearsed);
  }

  /** Those that counted; where it never got so far, those of the place on the day of receipt. */
  public static Map<String, Object> answers(
      PlanBook book, ConnectionPlan plan, Rehearsed.Case one, Rehearsed rehearsed) {
    return rehearsed.law().map(LocalLaw::answers).orElseGet(() -> onReceipt(book, plan, one));
  }

  private static Map<String, Object> onReceipt(
      PlanBook book, ConnectionPlan plan, Rehearsed.Case one) {
    var day = LegalTime.day(one.sample().receivedAt());
    var rulesFrom = book.resolve(plan.leistung().leika(), one.area(), day).rulesFrom();
    return book.law(plan, rulesFrom.map(Body::ars), day).supposing(one.supposed()).answers();
  }
}
