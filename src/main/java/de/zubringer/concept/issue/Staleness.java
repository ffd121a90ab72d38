package de.zubringer.concept.issue;

import de.zubringer.kernel.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What has changed since an issue.
 *
 * @param causes names of the data that changed; empty while every chapter says the same
 */
public record Staleness(List<StaleChapter> chapters, List<String> causes) {
  /**
   * A chapter that says something else now.
   *
   * @param number from 1
   * @param sections headings under which it does
   */
  public record StaleChapter(int number, String title, List<String> sections) {}

  public boolean isStale() {
    return !chapters.isEmpty();
  }

  /** Data may change without a word of the concept doing so. */
  static Staleness of(ConceptIssue issue, List<ChapterDigest> now, Map<String, String> sources) {
    var stale = new ArrayList<StaleChapter>();
    for (int i = 0; i < now.size(); i++) {
      var chapter = now.get(i);
      var before =
          issue.chapters().stream().filter(one -> one.title().equals(chapter.title())).findFirst();
      if (before.isEmpty()) {
        stale.add(new StaleChapter(i + 1, chapter.title(), List.of()));
      } else if (!before.get().sha256().equals(chapter.sha256())) {
        stale.add(new StaleChapter(i + 1, chapter.title(), before.get().changed(chapter)));
      }
    }
    if (stale.isEmpty()) {
      return new Staleness(List.of(), List.of());
    }
    var causes = Sources.changed(issue.sources(), sources);
    return new Staleness(
        List.copyOf(stale),
        causes.isEmpty() ? List.of(Wording.german().say("konzept.quelle.anderes")) : causes);
  }
}
