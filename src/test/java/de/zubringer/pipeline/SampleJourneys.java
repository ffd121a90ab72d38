package de.zubringer.pipeline;

import de.zubringer.commit.Commit;
import de.zubringer.commit.GroupCommit;
import de.zubringer.commit.Write;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.intake.OpenedAttachment;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.desk.Desk;
import de.zubringer.pipeline.record.Contents;
import de.zubringer.pipeline.record.JourneyStore;
import de.zubringer.vault.Vault;
import de.zubringer.vault.VaultKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts journeys into the database as the pipeline leaves them, for tests of pages. */
@Component
public class SampleJourneys {
  private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");
  private static final String REASONS =
      """
      [{"decides":"orgUnit","answer":"Steuern","rule":"r1","text":"Regeltext","legalBasis":"§ 1",
        "validFrom":"2025-01-01","validTo":null}]
      """;

  private final JourneyStore store;
  private final Contents contents;
  private final Holding holding;
  private final TransactionTemplate transaction;
  private final Vault vault;
  private final GroupCommit commits;

  SampleJourneys(
      JourneyStore store,
      Contents contents,
      Holding holding,
      TransactionTemplate transaction,
      Vault vault,
      GroupCommit commits) {
    this.store = store;
    this.contents = contents;
    this.holding = holding;
    this.transaction = transaction;
    this.vault = vault;
    this.commits = commits;
  }

  /** Everything done: application, target document and one attachment are kept. */
  public JourneyId delivered(MunicipalityId municipality, String area, String application) {
    var journey = begun(municipality);
    transaction.executeWithoutResult(
        done -> {
          begin(journey);
          var key = key(journey);
          keep(contents.keeping(journey, key, opened(application)));
          keep(contents.keeping(journey, key, ContentItem.ORDER, order()));
          store
              .change(journey)
              .planned("hundesteuer-anmeldung", "hundesteuer-anmeldung v2", 1)
              .area("990000000000", area)
              .addressed(new Desk("steuern", "Steuern " + area, "fin", "Finanzwesen"), REASONS)
              .move(JourneyState.ADDRESSED)
              .delivered("FILE", "HUND.csv")
              .step(StepKind.DELIVERED, "HUND.csv")
              .write();
        });
    transaction.executeWithoutResult(
        done ->
            store
                .change(store.lock(journey.id()).orElseThrow())
                .move(JourneyState.DELIVERED)
                .findings(
                    Findings.of(Finding.hint("value-cut", "HALTER", "Halter", "20", "halter")))
                .write());
    return journey.id();
  }

  private void begin(Journey journey) {
    keep(store.begun(journey));
  }

  private VaultKey key(Journey journey) {
    return vault.key(journey.municipality(), journey.id().submission());
  }

  private void keep(List<Write> writes) {
    commits.run(new Commit().write(writes));
  }

  /** Addressed and accepted, waiting to be handed over. */
  public Journey addressed(MunicipalityId municipality) {
    return addressed(municipality, "{}");
  }

  /** The same with an application. */
  public Journey addressed(MunicipalityId municipality, String application) {
    var journey = begun(municipality);
    transaction.executeWithoutResult(
        done -> {
          begin(journey);
          keep(contents.keeping(journey, key(journey), opened(application)));
          store
              .change(journey)
              .move(JourneyState.ADDRESSED)
              .step(StepKind.ADDRESSED, "Steuern")
              .write();
        });
    return transaction.execute(done -> store.lock(journey.id()).orElseThrow());
  }

  /** Stopped after it was addressed. */
  public void hold(JourneyId journey, Findings findings) {
    transaction.executeWithoutResult(
        done -> holding.hold(store.lock(journey).orElseThrow(), findings));
  }

  /** Stopped before it was addressed. */
  public JourneyId held(MunicipalityId municipality, String place) {
    var journey = begun(municipality);
    transaction.executeWithoutResult(done -> begin(journey));
    hold(journey.id(), Findings.of(Finding.error("internal-error", place)));
    return journey.id();
  }

  /** Faulty, at a Zustellpunkt that leaves the rejection to a person. */
  public JourneyId faulty(MunicipalityId municipality) {
    var journey = begun(municipality);
    transaction.executeWithoutResult(done -> begin(journey));
    hold(
        journey.id(),
        Findings.of(
            List.of(
                Finding.error(JourneyDetail.BY_HAND, ""),
                Finding.error("fit-hash-mismatch", "data"))));
    return journey.id();
  }

  /** Stopped because nobody knows whether the target has it. */
  public JourneyId unclear(MunicipalityId municipality) {
    var journey = begun(municipality);
    transaction.executeWithoutResult(done -> begin(journey));
    hold(journey.id(), Findings.of(Finding.error("delivery-unclear", "", "fin")));
    return journey.id();
  }

  private static Journey begun(MunicipalityId municipality) {
    return Journey.begun(
        new JourneyId(UUID.randomUUID()),
        municipality,
        new LeikaKey("99102013104000"),
        "fit-connect",
        NOON,
        NOON);
  }

  private static OpenedSubmission opened(String application) {
    var pdf =
        new OpenedAttachment(
            "versicherung", "schein.pdf", "application/pdf", Content.of(bytes("%PDF")));
    return new OpenedSubmission(bytes(application), "application/json", null, List.of(pdf), NOON);
  }

  private static DeliveryOrder.Document order() {
    return new DeliveryOrder.Document(
        "HUND.csv",
        "text/csv; charset=windows-1252",
        "SATZART;HALTER\r\nNEU;Müller\r\n".getBytes(java.nio.charset.Charset.forName("cp1252")));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
