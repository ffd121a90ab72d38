package de.zubringer.release;

import de.zubringer.connection.Adaptation;
import de.zubringer.connection.Connections;
import de.zubringer.draft.Draft;
import de.zubringer.draft.Drafts;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts together what a release of one Leistung would make live. */
@Component
public class Candidates {
  /** Some megabytes each, most of it shared with what is live. */
  private static final int KEPT_MAX = 8;

  private final Connections connections;
  private final Drafts drafts;
  private final InstantSource clock;
  private final String software;
  private final Map<Key, Candidate> kept = new LinkedHashMap<>();

  private record Key(MunicipalityId owner, String leistung, long snapshot, LocalDate day) {}

  Candidates(
      Connections connections, Drafts drafts, SoftwareVersion software, InstantSource clock) {
    this.connections = connections;
    this.drafts = drafts;
    this.software = software.text();
    this.clock = clock;
  }

  /** Empty if the administration does not carry out such a Leistung. */
  @SuppressWarnings("ReferenceEquality") // a draft is compiled once and kept, too
  public Optional<Candidate> of(MunicipalityId owner, String leistung) {
    var draft = drafts.of(owner);
    var live = connections.current();
    var day = LegalTime.today(clock);
    var key = new Key(owner, leistung, live.snapshot(), day);
    synchronized (kept) {
      var known = kept.get(key);
      if (known != null && known.draft() == draft) {
        return Optional.of(known);
      }
    }
    var found = candidate(draft, leistung, day);
    found.ifPresent(one -> keep(key, one));
    return found;
  }

  private void keep(Key key, Candidate candidate) {
    synchronized (kept) {
      kept.put(key, candidate);
      while (kept.size() > KEPT_MAX) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
  }

  private static String replaced(SortedMap<String, byte[]> files, Workspace live) {
    var now = new TreeMap<String, byte[]>();
    files.forEach((path, _) -> live.file(path).ifPresent(is -> now.put(path, is)));
    return new Folder(now).digest();
  }

  /** Where the draft has nothing of another Leistung it is the draft itself. */
  private Optional<Candidate> candidate(Draft draft, String leistung, LocalDate day) {
    var live = connections.current();
    var files = new TreeMap<>(draft.changed());
    files.keySet().removeIf(path -> !Candidate.belongs(path, leistung));
    var whole = files.size() == draft.changed().size();
    var before = connections.workspace(live.snapshot());
    var workspace = whole ? draft.workspace() : before.over(files);
    var book = whole ? draft.book() : live.redrafted(workspace, day);
    var found = Adaptation.find(book, draft.owner().toString(), leistung, day);
    return found instanceof Outcome.Done<Adaptation>(var adaptation)
            && adaptation.body().ars().equals(draft.owner().ars())
        ? Optional.of(
            new Candidate(
                draft, files, replaced(files, before), workspace, book, adaptation, day, software))
        : Optional.empty();
  }
}
