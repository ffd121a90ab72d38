package de.zubringer.inbox;

import de.zubringer.delivery.Connector;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryOrder.Again;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.Reach;
import de.zubringer.inbox.Vorgang.Row;
import de.zubringer.inbox.VorgangStore.SealedAttachment;
import de.zubringer.inbox.VorgangStore.SealedVorgang;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores an order as a Vorgang, once per journey, in the caller's transaction if there is one. */
@Component
class InboxConnector implements Connector {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY).withZone(LegalTime.ZONE);

  private static final String PDF = "application/pdf";

  /** An Abtippblatt is read as it is printed; its application stands with the journey. */
  private static final byte[] NO_ENTRIES = "[]".getBytes(StandardCharsets.UTF_8);

  private final VorgangStore store;
  private final Vault vault;
  private final TransactionTemplate whole;
  private final InstantSource clock;

  InboxConnector(
      VorgangStore store,
      Vault vault,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.store = store;
    this.vault = vault;
    this.whole = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "inbox";
  }

  /** A journey is one Vorgang: another document can only take the place of the first. */
  @Override
  public Set<Again> takesAgain() {
    return Set.of(Again.REPLACE);
  }

  @Override
  public Reach knock(MunicipalityId municipality, Map<String, String> settings) {
    return reach(municipality, settings);
  }

  @Override
  public Reach reach(MunicipalityId municipality, Map<String, String> settings) {
    return Reach.yes("inbox");
  }

  @Override
  public Outcome<DeliveryReceipt> deliver(DeliveryOrder order) {
    if (!isTypingSheet(order) && Sheet.read(order.document().content().bytes()).isEmpty()) {
      return Outcome.held(Finding.error("inbox-content-invalid", ""));
    }
    try {
      return receipt(order, whole.execute(status -> stored(order)));
    } catch (CannotCreateTransactionException
        | DataAccessResourceFailureException
        | TransientDataAccessException e) {
      return Outcome.later(Wording.german().say("inbox.outage", e.getClass().getSimpleName()));
    }
  }

  /** When it was stored, now or by an earlier delivery. */
  private Instant stored(DeliveryOrder order) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (order.again() == Again.REPLACE) {
      store.remove(order.municipality(), order.journey());
    }
    var sheet = isTypingSheet(order) ? NO_ENTRIES : order.document().content().bytes();
    var vorgang = new SealedVorgang(row(order), seal(order, Sealing.SHEET, sheet));
    if (!store.add(order.municipality(), vorgang, now)) {
      return store.storedAt(order.municipality(), order.journey()).orElseThrow();
    }
    storeAttachments(order);
    return now;
  }

  private void storeAttachments(DeliveryOrder order) {
    var contents = new LinkedHashMap<String, Content>();
    for (var file : files(order)) {
      var name = file.fileName().getBytes(StandardCharsets.UTF_8);
      var sealed =
          new SealedAttachment(
              file.id(),
              file.mediaType(),
              file.content().sizeBytes(),
              seal(order, Sealing.fileName(file.id()), name));
      store.add(order.municipality(), order.journey(), contents.size(), sealed);
      contents.put(Sealing.file(file.id()), file.content());
    }
    vault.keep(order.municipality(), order.journey().submission(), contents);
  }

  /** What is typed from comes first. */
  private static List<DeliveryOrder.Attachment> files(DeliveryOrder order) {
    if (!isTypingSheet(order)) {
      return numbered(order.attachments());
    }
    var document = order.document();
    var sheet =
        new DeliveryOrder.Attachment(
            Vorgang.TYPING_SHEET, document.fileName(), document.mediaType(), document.content());
    return numbered(Stream.concat(Stream.of(sheet), order.attachments().stream()).toList());
  }

  /** Many may be of one kind, such as plans; each gets an id of its own. */
  private static List<DeliveryOrder.Attachment> numbered(List<DeliveryOrder.Attachment> files) {
    var taken = new HashSet<String>();
    var numbered = new ArrayList<DeliveryOrder.Attachment>();
    for (var file : files) {
      var id = file.id();
      for (int number = 2; !taken.add(id); number++) {
        id = new FurtherFile(file.id(), number).id();
      }
      numbered.add(
          new DeliveryOrder.Attachment(id, file.fileName(), file.mediaType(), file.content()));
    }
    return numbered;
  }

  private static boolean isTypingSheet(DeliveryOrder order) {
    return order.document().mediaType().equals(PDF);
  }

  private byte[] seal(DeliveryOrder order, String name, byte[] plain) {
    return vault.seal(order.municipality(), order.journey().submission(), name, plain);
  }

  private static Outcome<DeliveryReceipt> receipt(DeliveryOrder order, Instant at) {
    return Outcome.done(
        new DeliveryReceipt(DeliveryReceipt.Kind.VORGANG, order.journey().toString(), at));
  }

  private static Row row(DeliveryOrder order) {
    var subject = order.subject();
    var title =
        Wording.german().say("inbox.title", subject.leistung(), DAY.format(subject.receivedAt()));
    return new Row(
        order.journey(),
        subject.unit(),
        subject.leistung(),
        title,
        subject.receivedAt(),
        subject.due());
  }
}
