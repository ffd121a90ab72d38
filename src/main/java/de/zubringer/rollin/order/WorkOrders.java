package de.zubringer.rollin.order;

import de.zubringer.audit.Author;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.rollin.Situation;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The orders of all administrations: what they say, and how far each is. */
@Component
public class WorkOrders {
  private static final int TEXT_MAX = 2000;
  private static final int NAME_MAX = 200;

  /** Nobody waits longer for an answer without asking. */
  private static final int REMINDER_YEARS_MAX = 2;

  private final OrderStore store;
  private final Map<OrderKind, OrderWriter> writers;
  private final InstantSource clock;

  WorkOrders(OrderStore store, List<OrderWriter> writers, InstantSource clock) {
    this.store = store;
    this.writers =
        writers.stream()
            .collect(Collectors.toUnmodifiableMap(OrderWriter::kind, Function.identity()));
    this.clock = clock;
  }

  /** An order with what it says now; without a paper there is nothing to ask for. */
  public record Written(WorkOrder order, Optional<OrderPaper> paper) {
    public boolean isStale() {
      return paper.filter(order::isStale).isPresent();
    }
  }

  /** What somebody says of an order. */
  public record Word(
      OrderState state,
      String recipient,
      String reference,
      String text,
      @Nullable LocalDate remindOn) {}

  /** One of each kind. */
  public List<Written> all(Situation situation) {
    var changes = store.changes(situation.owner(), situation.leistung().id());
    return Arrays.stream(OrderKind.values())
        .map(
            kind ->
                new Written(
                    new WorkOrder(kind, changes.getOrDefault(kind, List.of())),
                    paper(situation, kind)))
        .toList();
  }

  /** What the order says now; empty if there is nothing to ask for. */
  public Optional<OrderPaper> paper(Situation situation, OrderKind kind) {
    return Optional.ofNullable(writers.get(kind)).flatMap(one -> one.write(situation));
  }

  /** Leistungen of which something was ordered. */
  public List<String> ordered(MunicipalityId owner) {
    return store.leistungen(owner);
  }

  /** How many orders of a Leistung somebody should ask about. */
  public long due(MunicipalityId owner, String leistung, LocalDate today) {
    return store.changes(owner, leistung).entrySet().stream()
        .map(one -> new WorkOrder(one.getKey(), one.getValue()))
        .filter(order -> order.isDue(today))
        .count();
  }

  /** Somebody says how far an order is; sending keeps the digest of what was sent. */
  @Transactional
  public Outcome<OrderState> change(Situation situation, OrderKind kind, Word word, Author by) {
    store.lock(situation.owner(), situation.leistung().id());
    var changes = store.changes(situation.owner(), situation.leistung().id());
    var order = new WorkOrder(kind, changes.getOrDefault(kind, List.of()));
    var paper = paper(situation, kind);
    if (paper.isEmpty() || !order.state().mayBecome(word.state())) {
      return Outcome.held(Finding.error("order-change", ""));
    }
    var refused = refusal(situation, word);
    if (refused.isPresent()) {
      return Outcome.held(refused.get());
    }
    var isSent = word.state() == OrderState.SENT;
    var before = order.last();
    var change =
        new OrderChange(
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            by,
            word.state(),
            kept(word.recipient(), before.map(OrderChange::recipient)),
            kept(word.reference(), before.map(OrderChange::reference)),
            word.text().strip(),
            word.remindOn(),
            isSent ? paper.get().digest() : before.map(OrderChange::digest).orElse(""));
    store.add(situation.owner(), situation.leistung().id(), kind, change);
    return Outcome.done(word.state());
  }

  private static Optional<Finding> refusal(Situation situation, Word word) {
    if (word.state() == OrderState.SENT && word.recipient().isBlank()) {
      return Optional.of(Finding.error("order-recipient", "empfaenger"));
    }
    if (word.state() == OrderState.REJECTED && word.text().isBlank()) {
      return Optional.of(Finding.error("order-reason", "text"));
    }
    var day = word.remindOn();
    if (day != null
        && (day.isBefore(situation.today())
            || day.isAfter(situation.today().plusYears(REMINDER_YEARS_MAX)))) {
      return Optional.of(Finding.error("order-reminder", "erinnern"));
    }
    var isLong =
        word.text().length() > TEXT_MAX
            || word.recipient().length() > NAME_MAX
            || word.reference().length() > NAME_MAX;
    return isLong
        ? Optional.of(Finding.error("rollin-text-long", "text", Integer.toString(TEXT_MAX)))
        : Optional.empty();
  }

  private static String kept(String now, Optional<String> before) {
    return now.isBlank() ? before.orElse("") : now.strip();
  }
}
