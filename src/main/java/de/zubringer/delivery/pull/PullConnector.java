package de.zubringer.delivery.pull;

import de.zubringer.delivery.Connector;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.Reach;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lays an order ready for a Fachverfahren that fetches by itself; one transaction, so that it waits
 * as a whole or not at all. What nobody has fetched yet may be replaced by what was mended.
 */
@Component
class PullConnector implements Connector {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PullStore store;
  private final Vault vault;
  private final TransactionTemplate whole;
  private final InstantSource clock;

  PullConnector(
      PullStore store, Vault vault, PlatformTransactionManager transactions, InstantSource clock) {
    this.store = store;
    this.vault = vault;
    this.whole = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "pull";
  }

  @Override
  public Reach knock(MunicipalityId municipality, Map<String, String> settings) {
    return reach(municipality, settings);
  }

  /** Nobody is called. */
  @Override
  public Reach reach(MunicipalityId municipality, Map<String, String> settings) {
    return Reach.yes("pull");
  }

  @Override
  public void forget(MunicipalityId municipality, JourneyId journey) {
    store.forget(municipality, journey);
  }

  @Override
  public Outcome<DeliveryReceipt> deliver(DeliveryOrder order) {
    if (!order.setting("adresse").orElse("").isEmpty()) {
      return Outcome.held(Finding.error("pull-address", "", order.system()));
    }
    try {
      return Objects.requireNonNull(whole.execute(status -> laidReady(order)));
    } catch (CannotCreateTransactionException
        | DataAccessResourceFailureException
        | TransientDataAccessException e) {
      var cause = e.getClass().getSimpleName();
      return Outcome.later(Wording.german().say("delivery.outage.pull", order.system(), cause));
    }
  }

  private Outcome<DeliveryReceipt> laidReady(DeliveryOrder order) {
    var head = head(order);
    var plain = JSON.writeValueAsBytes(head);
    var digest = digest(Content.of(plain));
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var names = new PullNames(order.system(), order.receiver());
    var sealed =
        vault.seal(order.municipality(), order.journey().submission(), names.head(), plain);
    if (store.add(order, sealed, digest, now)) {
      keep(order, names);
      return receipt(order, now);
    }
    var known =
        store
            .lock(order.municipality(), order.journey(), order.system(), order.receiver())
            .orElseThrow();
    if (known.sha256().equals(digest)) {
      return receipt(order, known.readyAt());
    }
    if (known.fetchedAt() != null || known.confirmedAt() != null) {
      return Outcome.held(Finding.error("delivery-differs", "", order.system()));
    }
    store.replace(order, sealed, digest, now);
    keep(order, names);
    return receipt(order, now);
  }

  private void keep(DeliveryOrder order, PullNames names) {
    var contents = new LinkedHashMap<String, Content>();
    contents.put(names.file(0), order.document().content());
    for (int i = 0; i < order.attachments().size(); i++) {
      contents.put(names.file(i + 1), order.attachments().get(i).content());
    }
    vault.keep(order.municipality(), order.journey().submission(), contents);
  }

  private static PullHead head(DeliveryOrder order) {
    var document = order.document();
    var attachments = new ArrayList<PullHead.File>();
    for (var file : order.attachments()) {
      attachments.add(file(file.id(), file.fileName(), file.mediaType(), file.content()));
    }
    return new PullHead(
        order.subject().leistung(),
        order.subject().unit(),
        order.subject().receivedAt(),
        file("", document.fileName(), document.mediaType(), document.content()),
        List.copyOf(attachments));
  }

  private static PullHead.File file(String id, String name, String mediaType, Content content) {
    return new PullHead.File(
        id, writable(name), writable(mediaType), content.sizeBytes(), digest(content));
  }

  /** Without halves of signs that no encoding can write. */
  private static String writable(String text) {
    var utf8 = StandardCharsets.UTF_8;
    return new String(text.getBytes(utf8), utf8);
  }

  private static Outcome<DeliveryReceipt> receipt(DeliveryOrder order, Instant at) {
    return Outcome.done(new DeliveryReceipt(DeliveryReceipt.Kind.FETCH, order.key(), at));
  }

  private static String digest(Content content) {
    try {
      return content.sha256();
    } catch (IOException e) {
      throw new UncheckedIOException("what is laid ready cannot be read", e);
    }
  }
}
