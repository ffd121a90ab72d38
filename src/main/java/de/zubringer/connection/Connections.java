package de.zubringer.connection;

import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LegalTime;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The live plans of this installation. The database keeps every state that went live; in memory are
 * the newest and the few that journeys still on the way began with.
 */
@Component
public class Connections {
  /** A compiled book holds a few megabytes; journeys under way rarely span more than these. */
  private static final int BOOKS_KEPT = 4;

  private final SnapshotStore store;
  private final PackageVersions packages;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final Map<Long, PlanBook> books = new LinkedHashMap<>();
  private volatile PlanBook current = PlanBook.empty();
  private Read read = new Read(0, nothing());

  /** The files of a state, read. */
  private record Read(long snapshot, Workspace workspace) {}

  Connections(
      SnapshotStore store,
      PackageVersions packages,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.packages = packages;
    this.events = events;
    this.clock = clock;
  }

  /** What is live now; an empty book before anything went live. */
  public PlanBook current() {
    return current;
  }

  /** The files of what is live now; none before anything went live. */
  public Folder folder() {
    return workspace().folder();
  }

  /** The files of a state that once went live. */
  public Folder folder(long snapshot) {
    return snapshot == current.snapshot() ? folder() : stored(snapshot);
  }

  private Folder stored(long snapshot) {
    return snapshot == 0 ? new Folder(new TreeMap<>()) : store.folder(snapshot);
  }

  /** What is live now, read; empty before anything went live. */
  public Workspace workspace() {
    return workspace(current.snapshot());
  }

  /**
   * The files of a state, read; whoever looks at a book, too, asks by its number, so that both are
   * of the same state. What is live is kept.
   */
  public Workspace workspace(long snapshot) {
    synchronized (books) {
      if (read.snapshot() == snapshot) {
        return read.workspace();
      }
      var found = Workspace.read(stored(snapshot));
      if (snapshot == current.snapshot()) {
        read = new Read(snapshot, found);
      }
      return found;
    }
  }

  /** What was live before this; empty if nothing was. */
  public Optional<PlanBook> previous() {
    return store.before(current.snapshot()).map(this::at);
  }

  /** The book a journey began with. */
  public PlanBook at(long snapshot) {
    return snapshot == current.snapshot() ? current : older(snapshot);
  }

  /** Loads what was live when the server stopped, before the first task looks for its plan. */
  @EventListener(ContextRefreshedEvent.class)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @Transactional
  public void restore() {
    store.newest().ifPresent(this::use);
  }

  /**
   * Makes all plans of a workspace live, unless something in it is wrong; then nothing changes.
   *
   * @param by role of the person who decided it
   * @return what is wrong; without errors the plans are live
   */
  @Transactional
  public Findings goLive(Folder folder, String by) {
    store.lock();
    var live = store.newest().filter(one -> one == current.snapshot()).map(this::at);
    var next =
        NextBook.of(
            folder,
            live.orElseGet(PlanBook::empty),
            live.map(book -> workspace(book.snapshot())).orElseGet(Connections::nothing),
            today());
    var draft = next.book();
    var findings = draft.findings().and(packages.check(folder, draft.plans()));
    if (!findings.hasErrors()) {
      var snapshot = store.insert(folder, by);
      packages.keep(folder, draft.plans(), snapshot);
      var book = draft.as(snapshot);
      book.plans().forEach(plan -> store.insertLive(snapshot, plan));
      use(book, next.workspace());
    }
    return findings;
  }

  private static Workspace nothing() {
    return Workspace.read(new Folder(new TreeMap<>()));
  }

  /**
   * Takes a folder over that people edit: what changed in it since it was last taken goes live,
   * what was released on the server meanwhile stays. A file changed on both sides is an error; then
   * nothing changes.
   *
   * @param isTaken paths that are taken over; all while nothing is live
   */
  @Transactional
  public Findings takeOver(Folder folder, Predicate<String> isTaken, String by) {
    store.lock();
    var live = store.newest();
    var before = live.map(store::taken);
    var wanted = before.map(one -> only(folder, one, isTaken)).orElse(folder);
    var taken =
        before
            .map(one -> TakenFolder.of(one, wanted, folder(live.orElseThrow()), "folder-and-live"))
            .orElseGet(() -> new TakenFolder(folder.files(), folder.findings()));
    if (taken.findings().hasErrors()) {
      return taken.findings();
    }
    var findings = goLive(new Folder(taken.files(), folder.findings()), by);
    if (!findings.hasErrors()) {
      store.take(wanted);
    }
    return findings;
  }

  /** The folder where a path is taken, what it was before elsewhere. */
  private static Folder only(Folder folder, Folder before, Predicate<String> isTaken) {
    var files = new TreeMap<>(folder.files());
    files.keySet().removeIf(path -> !isTaken.test(path));
    before.files().entrySet().stream()
        .filter(one -> !isTaken.test(one.getKey()))
        .forEach(one -> files.put(one.getKey(), one.getValue()));
    return new Folder(files, folder.findings());
  }

  /** The folder people edit as it was last taken; what is live if that was never noted. */
  public Folder taken() {
    return store.taken(store.newest().orElseThrow());
  }

  /**
   * Notes what was taken of a folder into a draft, within the transaction that does so.
   *
   * @param isTaken paths that were taken; of all others it stays as it was
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(Folder folder, Predicate<String> isTaken) {
    store.lock();
    store.take(only(folder, taken(), isTaken));
  }

  /**
   * Waits until nobody else is making anything live, and keeps them waiting until the transaction
   * ends.
   *
   * @return whether what this node takes for live is the newest; if not, {@link #follow()} first
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean holdNewest() {
    store.lock();
    return newest() == current.snapshot();
  }

  /** Number of the newest state, also within the transaction that makes it live; 0 for none. */
  public long newest() {
    return store.newest().orElse(0L);
  }

  /** Takes over what another node has made live since; nothing if there is nothing newer. */
  @Transactional
  public void follow() {
    store.newest().filter(snapshot -> snapshot > current.snapshot()).ifPresent(this::use);
  }

  private void use(long snapshot) {
    var workspace = Workspace.read(store.folder(snapshot));
    use(compile(snapshot, workspace), workspace);
  }

  /** Others follow in the same transaction; readers see the new book once it is committed. */
  private void use(PlanBook book, Workspace workspace) {
    keep(book);
    events.publishEvent(new PlansWentLive(book));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            replace(book, workspace);
          }
        });
  }

  /** What was decided later wins, whoever is done first. */
  private void replace(PlanBook book, Workspace workspace) {
    synchronized (books) {
      if (book.snapshot() >= current.snapshot()) {
        current = book;
        read = new Read(book.snapshot(), workspace);
      }
    }
  }

  private LocalDate today() {
    return LegalTime.today(clock);
  }

  private PlanBook older(long snapshot) {
    synchronized (books) {
      var kept = books.get(snapshot);
      return kept != null ? kept : keep(compile(snapshot, Workspace.read(store.folder(snapshot))));
    }
  }

  /** Without looking for faults: nothing with errors ever went live. */
  private PlanBook compile(long snapshot, Workspace workspace) {
    return PlanBook.unchecked(workspace, today()).as(snapshot);
  }

  private PlanBook keep(PlanBook book) {
    synchronized (books) {
      books.put(book.snapshot(), book);
      while (books.size() > BOOKS_KEPT) {
        books.remove(books.keySet().iterator().next());
      }
      return book;
    }
  }
}
