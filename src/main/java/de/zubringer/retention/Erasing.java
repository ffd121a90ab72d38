package de.zubringer.retention;

import de.zubringer.delivery.Deliveries;
import de.zubringer.inbox.Inbox;
import de.zubringer.inbox.Vorgang;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.erasure.Erasures;
import de.zubringer.vault.SubmissionErased;
import de.zubringer.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Destroys the key of one submission and what else leads to a person. */
@Component
class Erasing {
  private final Erasures erasures;
  private final Vault vault;
  private final Deliveries deliveries;
  private final Inbox inbox;
  private final ApplicationEventPublisher events;

  Erasing(
      Erasures erasures,
      Vault vault,
      Deliveries deliveries,
      Inbox inbox,
      ApplicationEventPublisher events) {
    this.erasures = erasures;
    this.vault = vault;
    this.deliveries = deliveries;
    this.inbox = inbox;
    this.events = events;
  }

  /**
   * Erases what is still due, in the caller's transaction.
   *
   * @param note what the timeline says of it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public ErasedAs erase(MunicipalityId municipality, RunItem item, String note) {
    var journey = erasures.lock(municipality, item.resting(), item.journey());
    if (journey.isEmpty()) {
      return ErasedAs.NOT_DUE;
    }
    if (isInWork(municipality, journey.get())) {
      return ErasedAs.IN_WORK;
    }
    var submission = item.journey().submission();
    vault.erase(municipality, submission);
    erasures.erased(journey.get(), note);
    deliveries.forget(municipality, item.journey());
    events.publishEvent(new SubmissionErased(municipality, submission));
    return ErasedAs.ERASED;
  }

  /** Nobody has it but this sheet: whoever types it would find it empty. */
  private boolean isInWork(MunicipalityId municipality, Journey journey) {
    return inbox.vorgang(municipality, journey.id()).filter(Vorgang::waitsForTyping).isPresent();
  }
}
