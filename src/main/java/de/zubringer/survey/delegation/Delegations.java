package de.zubringer.survey.delegation;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Folder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The delegations of all administrations. Whoever has a link may answer its questions; the link
 * itself is told once and not kept.
 */
@Component
public class Delegations {
  public static final int DAYS_DEFAULT = 14;

  /** Longer than a holiday; a link that works for months is found by somebody else. */
  public static final int DAYS_MAX = 60;

  public static final int RECIPIENT_CHARS_MAX = 120;
  public static final int NOTE_CHARS_MAX = 1000;

  /** All questions of a town with all its members. */
  private static final int QUESTIONS_MAX = 1000;

  /** Open at once for one Leistung in one administration. */
  private static final int OPEN_MAX = 50;

  /** How long one can look up who was asked, once the link does not open any more. */
  private static final int KEPT_MONTHS = 12;

  /** Nobody guesses 256 bits. */
  private static final int LINK_BYTES = 32;

  /** Of that many bytes in the alphabet of RFC 4648, section 5, without padding. */
  private static final Pattern LINK = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final DelegationStore store;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /** What somebody asks for; any text and number. */
  public record Wish(String recipient, String note, int days, List<String> questions) {}

  /**
   * A new delegation.
   *
   * @param link last part of its address; told only now
   */
  public record Made(Delegation delegation, String link) {}

  Delegations(DelegationStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Makes a link. Held with all that is wrong with the wish.
   *
   * @param by account of who asks
   */
  @Transactional
  public Outcome<Made> create(MunicipalityId municipality, String leistung, String by, Wish wish) {
    var faults = faults(municipality, leistung, wish);
    if (faults.hasErrors()) {
      return new Outcome.Held<>(faults);
    }
    var today = LegalTime.today(clock);
    store.forget(municipality, today.minusMonths(KEPT_MONTHS));
    var bytes = new byte[LINK_BYTES];
    random.nextBytes(bytes);
    var link = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var made =
        new Delegation(
            UUID.randomUUID(),
            municipality,
            leistung,
            wish.recipient().strip(),
            wish.note().strip(),
            wish.questions().stream().distinct().toList(),
            clock.instant(),
            by,
            today.plusDays(wish.days()),
            null);
    store.insert(made, digest(link));
    return Outcome.done(new Made(made, link));
  }

  private Findings faults(MunicipalityId municipality, String leistung, Wish wish) {
    var faults = new ArrayList<Finding>();
    if (wish.recipient().isBlank()
        || wish.recipient().length() > RECIPIENT_CHARS_MAX
        || wish.recipient().chars().anyMatch(Character::isISOControl)) {
      faults.add(
          Finding.error(
              "delegation-recipient", "recipient", Integer.toString(RECIPIENT_CHARS_MAX)));
    }
    if (wish.note().length() > NOTE_CHARS_MAX) {
      faults.add(Finding.error("delegation-note", "note", Integer.toString(NOTE_CHARS_MAX)));
    }
    if (wish.days() < 1 || wish.days() > DAYS_MAX) {
      faults.add(Finding.error("delegation-days", "days", Integer.toString(DAYS_MAX)));
    }
    if (wish.questions().isEmpty() || wish.questions().size() > QUESTIONS_MAX) {
      faults.add(Finding.error("delegation-questions", "questions"));
    }
    if (open(municipality, leistung).size() >= OPEN_MAX) {
      faults.add(Finding.error("delegation-many", "", Integer.toString(OPEN_MAX)));
    }
    return Findings.of(faults);
  }

  /** By what stands in an address, whatever that is; also one that does not open any more. */
  public Optional<Delegation> byLink(String link) {
    return LINK.matcher(link).matches() ? store.byHash(digest(link)) : Optional.empty();
  }

  /** Of one survey, the newest first, those that do not open any more included. */
  public List<Delegation> of(MunicipalityId municipality, String leistung) {
    return store.of(municipality, leistung);
  }

  /** Those whose link opens today. */
  public List<Delegation> open(MunicipalityId municipality, String leistung) {
    return of(municipality, leistung).stream().filter(this::opens).toList();
  }

  /** Whether its link opens now. */
  public boolean opens(Delegation delegation) {
    return delegation.isOpen(LegalTime.today(clock));
  }

  /** Takes a link back; false if there is none that opens. */
  @Transactional
  public boolean revoke(MunicipalityId municipality, String leistung, UUID id) {
    var open = open(municipality, leistung).stream().anyMatch(one -> one.id().equals(id));
    return open && store.revoke(municipality, id, clock.instant());
  }

  private static String digest(String link) {
    return Folder.digest(link.getBytes(StandardCharsets.US_ASCII));
  }
}
