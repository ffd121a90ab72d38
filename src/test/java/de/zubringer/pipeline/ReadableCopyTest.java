package de.zubringer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanTarget;
import de.zubringer.delivery.DeliveryOrder.Attachment;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.bundle.Bundle;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.receivers.Enclosed;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The whole application as people read it goes along where an interface says so. */
class ReadableCopyTest {
  private static final String SAMPLE = "einfamilienhaus";
  private static final Ars ERFURT = new Ars("160510000000");
  private static final SampleRun RUN = new SampleRun();

  @Test
  void isTheFirstFileBesideTheDocument() throws IOException {
    var attachments = bundle(true).attachments();

    assertThat(attachments).hasSize(1 + bundle(false).attachments().size());
    assertThat(attachments.getFirst().isReadable()).isTrue();
    try (var pdf = Loader.loadPDF(attachments.getFirst().content().bytes())) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Neubau eines Einfamilienhauses mit Garage")
          .contains("Eingegangen am 10.11.2026");
    }
  }

  @Test
  void isLeftOutElsewhere() {
    assertThat(bundle(false).attachments()).noneMatch(Attachment::isReadable);
  }

  private static Bundle bundle(boolean readable) {
    var plan = plan();
    var opened = RUN.opened(plan, SAMPLE, ERFURT);
    var outcome =
        RUN.address(plan, SAMPLE, ERFURT)
            .then(found -> Outcome.done(with(found, readable)))
            .then(
                found ->
                    found
                        .target()
                        .engine()
                        .map(found.application(), found.variables())
                        .then(
                            made ->
                                Bundle.of(
                                    RUN.journey(plan, SAMPLE),
                                    found,
                                    opened,
                                    made,
                                    Enclosed.of(found.target().system(), opened.attachments()))));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Bundle>) outcome).value();
  }

  private static Addressed with(Addressed found, boolean readable) {
    var target = found.target();
    var changed =
        new PlanTarget(
            target.installation(),
            target.system(),
            with(target.entrance(), readable),
            target.format(),
            target.mapping(),
            target.engine(),
            target.receivers(),
            target.retry(),
            target.settings());
    return new Addressed(
        found.plan(),
        found.application(),
        found.desk(),
        changed,
        found.reasons(),
        found.variables(),
        found.hints());
  }

  private static TargetSystem.Interface with(TargetSystem.Interface entrance, boolean readable) {
    return new TargetSystem.Interface(
        entrance.id(),
        entrance.connector(),
        entrance.format(),
        entrance.needs(),
        entrance.request(),
        entrance.acknowledgement(),
        entrance.idempotency(),
        entrance.testSystem(),
        List.of(),
        readable,
        null,
        null);
  }

  private static ConnectionPlan plan() {
    return RUN.book().plans().stream()
        .filter(plan -> plan.leistung().id().equals("baugenehmigung"))
        .filter(plan -> plan.covers().contains(ERFURT))
        .findFirst()
        .orElseThrow();
  }
}
