package de.zubringer.intake;

import de.zubringer.commit.Commit;
import de.zubringer.commit.Fresh;
import de.zubringer.commit.GroupCommit;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.SubmissionId;
import de.zubringer.vault.Vault;
import de.zubringer.vault.VaultKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps submissions as they came, sealed, one row per id; tells once that one arrived. */
@Component
public class Submissions {
  private static final String ROOM = "intake/";

  private final SubmissionStore store;
  private final Vault vault;
  private final ApplicationEventPublisher events;
  private final List<Channel> channels;
  private final GroupCommit commits;
  private final TransactionTemplate transaction;
  private final Fresh<SubmissionId, Arrived> fresh = new Fresh<>();

  Submissions(
      SubmissionStore store,
      Vault vault,
      ApplicationEventPublisher events,
      List<Channel> channels,
      GroupCommit commits,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.vault = vault;
    this.events = events;
    this.channels = List.copyOf(channels);
    this.commits = commits;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * A submission as it is stored, its parts unsealed when they are read, and what seals more of it.
   * Parts are missing once it was erased.
   */
  public record Arrived(StoredSubmission submission, Map<String, Content> parts, VaultKey key) {}

  /** Stores a submission that waits for an answer only since it arrived. */
  public boolean store(StoredSubmission submission, Map<String, Content> parts) {
    return store(submission, submission.arrivedAt(), parts);
  }

  /**
   * Stores a submission together with what listeners of {@link SubmissionArrived} add; does nothing
   * but answer false if the id is known already.
   */
  boolean store(StoredSubmission submission, Instant receivedAt, Map<String, Content> parts) {
    try {
      if (parts.values().stream().allMatch(Submissions::isSmall)) {
        var commit = new Commit().write(SubmissionStore.insert(submission));
        var key = vault.begin(submission.municipality(), submission.id(), commit);
        var read = new TreeMap<String, Content>(); // a file may be gone when it is asked for
        parts.forEach((name, part) -> read.put(name, Content.of(part.bytes())));
        read.forEach((name, part) -> commit.write(key.keep(ROOM + name, part.bytes(), true)));
        commit.then(() -> fresh.keep(submission.id(), new Arrived(submission, read, key)));
        commits.run(arrived(submission, receivedAt, commit));
      } else {
        transaction.executeWithoutResult(status -> storeLarge(submission, receivedAt, parts));
      }
      return true;
    } catch (DuplicateKeyException e) {
      if (store.find(submission.id()).isEmpty()) {
        throw e;
      }
      return false;
    }
  }

  /** Content of any size goes piece by piece. */
  private void storeLarge(
      StoredSubmission submission, Instant receivedAt, Map<String, Content> parts) {
    commits.run(new Commit().write(SubmissionStore.insert(submission)));
    var named = new TreeMap<String, Content>();
    parts.forEach((name, content) -> named.put(ROOM + name, content));
    vault.keep(submission.municipality(), submission.id(), named);
    commits.run(arrived(submission, receivedAt, new Commit()));
  }

  private Commit arrived(StoredSubmission submission, Instant receivedAt, Commit commit) {
    events.publishEvent(
        new SubmissionArrived(
            submission.id(),
            submission.municipality(),
            submission.leika(),
            submission.channel(),
            submission.arrivedAt(),
            receivedAt,
            commit));
    return commit;
  }

  private static boolean isSmall(Content content) {
    return content.sizeBytes() <= VaultKey.SMALL_BYTES;
  }

  public Optional<StoredSubmission> find(SubmissionId id) {
    return store.find(id);
  }

  /** A submission there is, to be opened. */
  public Arrived arrived(SubmissionId id) {
    return fresh
        .take(id)
        .orElseGet(
            () -> {
              var submission = store.find(id).orElseThrow();
              return new Arrived(
                  submission, parts(submission), vault.key(submission.municipality(), id));
            });
  }

  /** The other submissions of the same case of the sender's service; none without a case. */
  public List<SubmissionId> othersInCase(SubmissionId id) {
    return store.othersInCase(id);
  }

  /**
   * Notes in the caller's transaction that a submission belongs to another administration now; what
   * is sealed of it the vault hands on.
   */
  public void move(SubmissionId id, MunicipalityId from, MunicipalityId to) {
    store.move(id, from, to);
  }

  /** Decrypts and verifies through the channel it came by. */
  public Outcome<OpenedSubmission> open(Arrived arrived) {
    return channel(arrived.submission().channel()).open(arrived.submission(), arrived.parts());
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
