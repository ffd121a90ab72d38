package de.zubringer.intake;

import de.zubringer.kernel.Content;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.SubmissionId;
import de.zubringer.vault.Vault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps submissions as they came, sealed, one row per id; tells once that one arrived. */
@Component
public class Submissions {
  private static final String ROOM = "intake/";

  private final SubmissionStore store;
  private final Vault vault;
  private final ApplicationEventPublisher events;
  private final List<Channel> channels;

  Submissions(
      SubmissionStore store,
      Vault vault,
      ApplicationEventPublisher events,
      List<Channel> channels) {
    this.store = store;
    this.vault = vault;
    this.events = events;
    this.channels = List.copyOf(channels);
  }

  /** Stores a submission that waits for an answer only since it arrived. */
  @Transactional
  public boolean store(StoredSubmission submission, Map<String, Content> parts) {
    return store(submission, submission.arrivedAt(), parts);
  }

  /**
   * Stores a submission and publishes {@link SubmissionArrived} in the same transaction; does
   * nothing but answer false if the id is known already.
   */
  @Transactional
  boolean store(StoredSubmission submission, Instant receivedAt, Map<String, Content> parts) {
    if (!store.insert(submission)) {
      return false;
    }
    var named = new TreeMap<String, Content>();
    parts.forEach((name, content) -> named.put(ROOM + name, content));
    vault.keep(submission.municipality(), submission.id(), named);
    events.publishEvent(
        new SubmissionArrived(
            submission.id(),
            submission.municipality(),
            submission.leika(),
            submission.channel(),
            submission.arrivedAt(),
            receivedAt));
    return true;
  }

  public Optional<StoredSubmission> find(SubmissionId id) {
    return store.find(id);
  }

  /**
   * Notes in the caller's transaction that a submission belongs to another administration now; what
   * is sealed of it the vault hands on.
   */
  public void move(SubmissionId id, MunicipalityId from, MunicipalityId to) {
    store.move(id, from, to);
  }

  /** Decrypts and verifies through the channel it came by. */
  public Outcome<OpenedSubmission> open(SubmissionId id) {
    var submission = store.find(id).orElseThrow();
    return channel(submission.channel()).open(submission, parts(submission));
  }

  /** Whether a faulty submission goes back to its sender without a person looking at it. */
  public boolean rejectsByItself(SubmissionId id) {
    var submission = store.find(id).orElseThrow();
    return channel(submission.channel()).rejectsByItself(submission);
  }

  /** The stored original, part by part, unsealed when it is read; empty once it was erased. */
  public Map<String, Content> parts(StoredSubmission submission) {
    var parts = new TreeMap<String, Content>();
    vault
        .contents(submission.municipality(), submission.id(), ROOM)
        .forEach((name, content) -> parts.put(name.substring(ROOM.length()), content));
    return parts;
  }

  private Channel channel(String name) {
    return channels.stream()
        .filter(channel -> channel.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no channel " + name));
  }
}
