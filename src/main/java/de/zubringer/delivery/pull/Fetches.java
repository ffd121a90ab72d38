package de.zubringer.delivery.pull;

import de.zubringer.delivery.DeliveryConfirmed;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.vault.Vault;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What Fachverfahren fetch and confirm, each only what waits for it. */
@Component
public class Fetches {
  /** Each line is unsealed; so many make a list that is read quickly. */
  public static final int LINES_MAX = 100;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** As of other connectors: a number of a Vorgang, nothing else is shown to anybody. */
  private static final Pattern RECEIPT =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/#-]{0,99}");

  private static final Pattern KEY =
      Pattern.compile(
          "(?<journey>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})"
              + "(\\.(?<who>[a-z0-9-]{1,40}(\\.copy-[0-9]{1,4})?|\\.copy-[0-9]{1,4}))?");

  private final PullStore store;
  private final Vault vault;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Fetches(PullStore store, Vault vault, ApplicationEventPublisher events, InstantSource clock) {
    this.store = store;
    this.vault = vault;
    this.events = events;
    this.clock = clock;
  }

  /** How a confirmation went. */
  public sealed interface Confirmation {
    /** It is noted, now or before. */
    record Noted(String receipt, Instant at) implements Confirmation {}

    /** It was confirmed before under another number, which stays. */
    record Other() implements Confirmation {}

    /** What was said is no number of a Vorgang. */
    record Unusable() implements Confirmation {}

    /** Nothing waits under this key. */
    record Unknown() implements Confirmation {}
  }

  /**
   * What is not confirmed, in the order in which it came.
   *
   * @param after the {@code seq} of the last one seen; 0 from the beginning
   * @param limit 1 to {@link #LINES_MAX}; anything else is brought there
   */
  public Stretch waiting(Fetcher fetcher, long after, int limit) {
    var wanted = Math.clamp(limit, 1, LINES_MAX);
    var rows = store.open(fetcher, after, wanted);
    return new Stretch(
        rows.stream().flatMap(row -> opened(fetcher, row).stream()).toList(),
        rows.size() < wanted ? 0 : rows.getLast().seq());
  }

  /** One delivery by its key, confirmed or not; empty if it is none of his, or was erased. */
  public Optional<Waiting> find(Fetcher fetcher, String key) {
    return row(fetcher, key).flatMap(row -> opened(fetcher, row));
  }

  /** A file by its number, 0 for the document; who gets it counts as having fetched. */
  public Optional<Content> file(Fetcher fetcher, Waiting waiting, int number) {
    var names = new PullNames(fetcher.system(), waiting.receiver());
    if (number < 0 || number > waiting.head().attachments().size()) {
      return Optional.empty();
    }
    var content =
        vault.content(fetcher.municipality(), waiting.journey().submission(), names.file(number));
    content.ifPresent(found -> store.fetched(waiting.seq(), clock.instant()));
    return content;
  }

  /** Notes that the Fachverfahren has it, once. */
  @Transactional
  public Confirmation confirm(Fetcher fetcher, String key, String written) {
    var receipt = written.strip();
    if (!RECEIPT.matcher(receipt).matches()) {
      return new Confirmation.Unusable();
    }
    var found =
        row(fetcher, key)
            .flatMap(
                row ->
                    store.lock(
                        fetcher.municipality(), row.journey(), fetcher.system(), row.receiver()));
    if (found.isEmpty()) {
      return new Confirmation.Unknown();
    }
    var row = found.get();
    var before = row.confirmedAt();
    if (before != null) {
      return receipt.equals(row.receipt())
          ? new Confirmation.Noted(receipt, before)
          : new Confirmation.Other();
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    store.confirmed(row.seq(), receipt, now);
    events.publishEvent(
        new DeliveryConfirmed(fetcher.municipality(), row.journey(), row.receiver(), receipt));
    return new Confirmation.Noted(receipt, now);
  }

  /** How many wait for each installation of an administration. */
  public List<PullCount> counts(MunicipalityId municipality) {
    return store.counts(municipality);
  }

  /** How many of all administrations wait since then or longer. */
  public long countSince(Instant then) {
    return store.countSince(then);
  }

  private Optional<PullStore.Row> row(Fetcher fetcher, String key) {
    var match = KEY.matcher(key);
    if (!match.matches()) {
      return Optional.empty();
    }
    var receiver = match.group("who") == null ? "" : match.group("who");
    var journey = new JourneyId(UUID.fromString(match.group("journey")));
    return store.find(fetcher.municipality(), journey, fetcher.system(), receiver);
  }

  private Optional<Waiting> opened(Fetcher fetcher, PullStore.Row row) {
    var names = new PullNames(fetcher.system(), row.receiver());
    return vault
        .open(fetcher.municipality(), row.journey().submission(), names.head(), row.head())
        .map(
            plain ->
                new Waiting(
                    row.seq(),
                    row.journey(),
                    row.receiver(),
                    row.readyAt(),
                    row.fetchedAt(),
                    row.confirmedAt(),
                    row.receipt(),
                    JSON.readValue(plain, PullHead.class)));
  }
}
