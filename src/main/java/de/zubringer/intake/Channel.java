package de.zubringer.intake;

import de.zubringer.kernel.Content;
import de.zubringer.kernel.Outcome;
import java.util.Map;

/** A way submissions come by: knows how to open what it stored. */
public interface Channel {
  String name();

  /**
   * Opens a stored submission; computes only, so it may be repeated.
   *
   * @param parts the stored original, part by part
   */
  Outcome<OpenedSubmission> open(StoredSubmission submission, Map<String, Content> parts);

  /** Whether a faulty submission goes back to its sender without a person looking at it. */
  default boolean rejectsByItself(StoredSubmission submission) {
    return true;
  }
}
