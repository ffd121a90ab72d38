package de.zubringer.pipeline.keys;

import de.zubringer.commit.Commit;
import de.zubringer.commit.GroupCommit;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.record.JourneyReader;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Lets stored journeys be found by a value, for tests of searches. */
@Component
public class SampleKeys {
  private final KeyIndex keys;
  private final JourneyReader reader;
  private final GroupCommit commits;
  private final KeyBackfill backfill;

  SampleKeys(KeyIndex keys, JourneyReader reader, GroupCommit commits, KeyBackfill backfill) {
    this.keys = keys;
    this.reader = reader;
    this.commits = commits;
    this.backfill = backfill;
  }

  /** Whether there was a stretch left to fill in. */
  public boolean fillIn() {
    return backfill.next();
  }

  /** From now on by this one only, as if the content had been corrected. */
  public void only(JourneyId id, String name, String normal) {
    var values = new BusinessKeys(Set.of(new BusinessKeys.Value(name, normal)));
    var keyed = keys.keyed(reader.journey(id).orElseThrow(), values);
    commits.run(new Commit().write(keys.keeping(keyed, false)));
  }

  public void erase(JourneyId id) {
    var journey = reader.journey(id).orElseThrow();
    commits.run(new Commit().write(java.util.List.of(keys.erasing(journey.municipality(), id))));
  }
}
