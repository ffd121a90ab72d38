package de.zubringer.delivery.file;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.file.FileLedger.Entry;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * One delivery as a file, in two steps that can be cut anywhere and repeated:
 *
 * <ol>
 *   <li>the file is written durably under a hidden name, then the ledger says it is ready;
 *   <li>it gets its real name, then the ledger says it is written.
 * </ol>
 *
 * Without an entry it was therefore never shown; with an entry and the hidden file it is not shown
 * yet; a file of the real name or a confirmation prove that it was. What remains: it was shown, the
 * target took it without confirming, and we were killed before the ledger said so (or somebody
 * removed our hidden file). Then nothing tells whether it arrived, and a person decides. After a
 * power cut a file system that lost the renaming may also show the hidden file again although the
 * target was quick enough to take it; only the target can recognise that, by the name.
 */
public final class FileDelivery {
  private final DeliveryOrder order;
  private final FilePlace place;
  private final FileLedger ledger;
  private final InstantSource clock;
  private String digest = "";

  public FileDelivery(
      DeliveryOrder order, FilePlace place, FileLedger ledger, InstantSource clock) {
    this.order = order;
    this.place = place;
    this.ledger = ledger;
    this.clock = clock;
  }

  public Outcome<DeliveryReceipt> run() {
    return prepare().orElseGet(this::publish);
  }

  /** Empty if the file is ready to be published. */
  public Optional<Outcome<DeliveryReceipt>> prepare() {
    return ledger.alone(order, entry -> guarded(entry, this::prepare));
  }

  Outcome<DeliveryReceipt> publish() {
    return ledger
        .alone(order, entry -> guarded(entry, this::publish))
        .orElseGet(
            () -> Outcome.later(Wording.german().say("delivery.outage.overtaken", order.system())));
  }

  private Optional<Outcome<DeliveryReceipt>> prepare(Optional<Entry> entry) throws IOException {
    if (entry.filter(this::isOurs).isEmpty()) {
      attach();
      place.prepare(digest, order.document().content());
      ledger.prepared(order, digest, clock.instant());
      if (entry.isPresent()) {
        place.discard(entry.get().digest());
      }
    }
    return Optional.empty();
  }

  private void attach() throws IOException {
    var number = 0;
    for (var file : order.attachments()) {
      place.attach(++number, file);
    }
  }

  private Optional<Outcome<DeliveryReceipt>> publish(Optional<Entry> entry) throws IOException {
    if (entry.filter(this::isOurs).isEmpty()) {
      return Optional.empty();
    }
    place.publish(digest);
    return Optional.of(noted());
  }

  private Optional<Outcome<DeliveryReceipt>> guarded(Optional<Entry> entry, Step step) {
    try {
      digest = digest.isEmpty() ? order.document().content().sha256() : digest;
      var known = known(entry);
      return known.isPresent() ? known : step.take(entry);
    } catch (IOException e) {
      return Optional.of(place.fault(order.system(), e));
    }
  }

  /** What already tells how this delivery ended. */
  private Optional<Outcome<DeliveryReceipt>> known(Optional<Entry> entry) throws IOException {
    var writtenAt = entry.map(Entry::writtenAt);
    if (writtenAt.isPresent()) {
      var same = entry.filter(this::isOurs).isPresent();
      return Optional.of(same ? receipt(writtenAt.get()) : held("delivery-differs"));
    }
    if (place.confirmedAt().isPresent()) {
      return Optional.of(entry.isPresent() ? confirmed(entry.get()) : noted());
    }
    if (place.isTaken()) {
      var same = place.holds(order.document().content());
      return Optional.of(same ? noted() : held("target-file-exists"));
    }
    return entry.isEmpty() || place.isPrepared(entry.get().digest())
        ? Optional.empty()
        : Optional.of(held("delivery-unclear"));
  }

  private Outcome<DeliveryReceipt> confirmed(Entry entry) {
    if (isOurs(entry)) {
      return noted();
    }
    ledger.written(order, entry.digest(), clock.instant());
    return held("delivery-differs");
  }

  private boolean isOurs(Entry entry) {
    return entry.digest().equals(digest);
  }

  private Outcome<DeliveryReceipt> noted() {
    var now = clock.instant();
    ledger.written(order, digest, now);
    return receipt(now);
  }

  private Outcome<DeliveryReceipt> receipt(Instant at) {
    return Outcome.done(
        new DeliveryReceipt(DeliveryReceipt.Kind.FILE, order.document().fileName(), at));
  }

  private Outcome<DeliveryReceipt> held(String code) {
    return Outcome.held(Finding.error(code, "", order.system()));
  }

  private interface Step {
    Optional<Outcome<DeliveryReceipt>> take(Optional<Entry> entry) throws IOException;
  }
}
