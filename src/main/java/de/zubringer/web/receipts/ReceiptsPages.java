package de.zubringer.web.receipts;

import static de.zubringer.access.Role.CASE_WORKER;
import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.audit.AuditTrail;
import de.zubringer.delivery.Confirmations;
import de.zubringer.delivery.pull.FetchTokens;
import de.zubringer.kernel.JourneyId;
import de.zubringer.web.frame.Notice;
import de.zubringer.web.journeys.JourneyLines;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Quittungen: confirming what a target never does, and the tokens of those that fetch. */
@Controller
class ReceiptsPages {
  /** Of the page that follows, which shows it once. */
  private static final String TOKEN = "fetchToken";

  private static final int NAME_LENGTH_MAX = 80;
  private static final String ADDRESS = "redirect:/quittungen";

  private final Confirmations confirmations;
  private final ReceiptLines lines;
  private final FetchTokens tokens;
  private final AuditTrail trail;
  private final TransactionTemplate whole;

  ReceiptsPages(
      Confirmations confirmations,
      ReceiptLines lines,
      FetchTokens tokens,
      AuditTrail trail,
      TransactionTemplate whole) {
    this.confirmations = confirmations;
    this.lines = lines;
    this.tokens = tokens;
    this.trail = trail;
    this.whole = whole;
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, CASE_WORKER})
  @GetMapping("/quittungen")
  ReceiptsPage receipts(Person person, Model model) {
    var owner = Objects.requireNonNull(person.municipality());
    return new ReceiptsPage(
        lines.of(person, owner, confirmations.open(owner)),
        lines.systems(owner),
        model.getAttribute(TOKEN) instanceof String made ? made : "",
        ReceiptLines.mayMakeTokens(person));
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN, CASE_WORKER})
  @PostMapping("/quittungen/{journey}")
  String confirm(
      Person person,
      @PathVariable UUID journey,
      @RequestParam String system,
      @RequestParam(defaultValue = "") String empfaenger,
      RedirectAttributes next) {
    var owner = Objects.requireNonNull(person.municipality());
    var id = new JourneyId(journey);
    var role = person.author().roleName();
    var confirmed =
        noted(
            person,
            "delivery-confirmed",
            () ->
                confirmations.confirm(owner, id, system, empfaenger, person.name(), role)
                    ? Optional.of(id.toString())
                    : Optional.empty());
    if (confirmed.isPresent()) {
      new Notice("success", say("quittungen.bestaetigt.jetzt", JourneyLines.shortId(id))).on(next);
    } else {
      new Notice("warning", say("quittungen.nicht-mehr")).on(next);
    }
    return ADDRESS;
  }

  @MayUse(SYSTEM_ADMIN)
  @PostMapping("/quittungen/zugang")
  String make(
      Person person,
      @RequestParam String system,
      @RequestParam(defaultValue = "") String name,
      RedirectAttributes next) {
    var owner = Objects.requireNonNull(person.municipality());
    var label = name.strip();
    if (label.isEmpty() || label.length() > NAME_LENGTH_MAX || !lines.isPulling(owner, system)) {
      new Notice("warning", say("quittungen.zugang.angaben")).on(next);
      return ADDRESS;
    }
    var made =
        noted(
            person,
            "fetch-token-made",
            () -> tokens.make(owner, system, label, person.name()),
            token -> system);
    if (made.isEmpty()) {
      new Notice("warning", say("quittungen.zugang.zu-viele")).on(next);
      return ADDRESS;
    }
    next.addFlashAttribute(TOKEN, made.get());
    return ADDRESS;
  }

  @MayUse(SYSTEM_ADMIN)
  @PostMapping("/quittungen/zugang/{id}/zurueckziehen")
  String revoke(Person person, @PathVariable UUID id, RedirectAttributes next) {
    var owner = Objects.requireNonNull(person.municipality());
    var revoked =
        noted(person, "fetch-token-revoked", () -> tokens.revoke(owner, id, person.name()));
    var notice =
        revoked.isPresent()
            ? new Notice("success", say("quittungen.zugang.zurueckgezogen"))
            : new Notice("warning", say("quittungen.nicht-mehr"));
    notice.on(next);
    return ADDRESS;
  }

  private Optional<String> noted(Person person, String action, Supplier<Optional<String>> act) {
    return noted(person, action, act, about -> about);
  }

  /** The act and its entry in the audit chain: both, or neither. */
  private Optional<String> noted(
      Person person, String action, Supplier<Optional<String>> act, UnaryOperator<String> about) {
    var owner = Objects.requireNonNull(person.municipality());
    return Objects.requireNonNull(
        whole.execute(
            status -> {
              var done = act.get();
              done.ifPresent(
                  one -> trail.append(owner, person.author(), action, about.apply(one), ""));
              return done;
            }));
  }
}
