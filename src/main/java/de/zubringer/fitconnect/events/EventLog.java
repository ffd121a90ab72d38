package de.zubringer.fitconnect.events;

import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.Limits;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.keys.PublicJwk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The verified event log of one case: every token signed by who may emit it (FIT-Connect
 * documentation, verification; never skippable). Events of unknown kind are verified and kept.
 */
public final class EventLog {
  /** Clocks of two administrations differ by seconds. */
  private static final Duration SKEW_MAX = Duration.ofSeconds(60);

  private final List<EventToken> tokens;

  private EventLog(List<EventToken> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  /**
   * Who may speak in the log.
   *
   * @param serviceIssuers base addresses of the Zustelldienst, old ones included
   */
  public record Parties(Set<String> serviceIssuers, UUID destinationId) {
    public Parties {
      serviceIssuers = Set.copyOf(serviceIssuers);
    }

    boolean allow(EventToken token) {
      var service = isService(token);
      var subscriber = isSubscriber(token);
      return token
          .kind()
          .map(kind -> mayEmit(kind, service, subscriber))
          .orElse(service || subscriber);
    }

    boolean isService(EventToken token) {
      return serviceIssuers.contains(token.issuer());
    }

    boolean isSubscriber(EventToken token) {
      return token.issuer().equals(destinationId.toString());
    }

    private static boolean mayEmit(EventKind kind, boolean service, boolean subscriber) {
      return (service && kind.isEmittedByService()) || (subscriber && kind.isEmittedBySubscriber());
    }
  }

  /** Verifies all tokens of a case; the first that is not in order makes the log invalid. */
  public static EventLog verify(
      List<String> log, UUID caseId, Parties parties, SignatureKeys keys, Instant now)
      throws ProtocolFault, FitConnectUnavailable {
    if (log.size() > Limits.EVENTS_MAX) {
      throw new ProtocolFault(Reason.TOO_LARGE, "too many events");
    }
    var tokens = new ArrayList<EventToken>();
    var ids = new HashSet<UUID>();
    for (var compact : log) {
      var token = EventToken.read(compact);
      requireInPlace(token, caseId, now);
      if (!parties.allow(token) || !ids.add(token.id())) {
        throw new ProtocolFault(Reason.NOT_ALLOWED, "an event its issuer may not emit, or twice");
      }
      token.requireSignedBy(key(token, keys));
      tokens.add(token);
    }
    return new EventLog(tokens);
  }

  /** When the submission was submitted, as the log says; believe it only once it is verified. */
  public static Optional<Instant> submittedAt(List<String> log, UUID submissionId) {
    return log.stream()
        .flatMap(EventLog::readable)
        .filter(token -> token.isAbout(submissionId))
        .filter(token -> token.kind().filter(EventKind.SUBMIT::equals).isPresent())
        .map(EventToken::issuedAt)
        .findFirst();
  }

  /** Whether there are events to read and none of them is by anybody we know. */
  public static boolean isForeign(List<String> log, Parties parties) {
    var readable = log.stream().limit(Limits.EVENTS_MAX).flatMap(EventLog::readable).toList();
    return !readable.isEmpty()
        && readable.stream().noneMatch(it -> parties.isService(it) || parties.isSubscriber(it));
  }

  private static Stream<EventToken> readable(String compact) {
    try {
      return Stream.of(EventToken.read(compact));
    } catch (ProtocolFault e) {
      return Stream.empty();
    }
  }

  /** The tags of the one submit event of this submission. */
  public AuthenticationTags submitted(UUID submissionId) throws ProtocolFault {
    var submits = of(submissionId, EventKind.SUBMIT);
    if (submits.size() != 1) {
      throw new ProtocolFault(Reason.INCONSISTENT, "there are " + submits.size() + " submits");
    }
    return AuthenticationTags.read(submits.getFirst().payload());
  }

  /** Accept, reject or delete, if the submission has come to its end. */
  public Optional<EventKind> end(UUID submissionId) {
    return tokens.stream()
        .filter(token -> token.isAbout(submissionId))
        .flatMap(token -> token.kind().stream())
        .filter(EventKind::isTerminal)
        .findFirst();
  }

  public List<EventToken> of(UUID submissionId, EventKind kind) {
    return tokens.stream()
        .filter(token -> token.isAbout(submissionId))
        .filter(token -> token.kind().filter(kind::equals).isPresent())
        .toList();
  }

  public List<EventToken> tokens() {
    return tokens;
  }

  private static void requireInPlace(EventToken token, UUID caseId, Instant now)
      throws ProtocolFault {
    if (!token.isOfCase(caseId)) {
      throw new ProtocolFault(Reason.INCONSISTENT, "an event of another case");
    }
    if (token.issuedAt().isAfter(now.plus(SKEW_MAX))) {
      throw new ProtocolFault(Reason.TOO_EARLY, "an event from the future");
    }
  }

  private static PublicJwk key(EventToken token, SignatureKeys keys)
      throws ProtocolFault, FitConnectUnavailable {
    return keys.find(token.issuer(), token.kid())
        .orElseThrow(() -> new ProtocolFault(Reason.UNKNOWN_KEY, "no key with this kid"));
  }
}
