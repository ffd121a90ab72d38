package de.zubringer.vault;

import de.zubringer.kernel.SubmissionId;

/** The key of a submission was destroyed; nothing may be sealed for it any more. */
public final class Erased extends IllegalStateException {
  private static final long serialVersionUID = 1;

  Erased(SubmissionId submission) {
    super("the key of this submission was destroyed: " + submission);
  }
}
