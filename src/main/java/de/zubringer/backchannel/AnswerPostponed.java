package de.zubringer.backchannel;

import org.jspecify.annotations.Nullable;

/** The answer could not be given yet; tells the scheduler to try again. Never holds content. */
final class AnswerPostponed extends IllegalStateException {
  private static final long serialVersionUID = 1;

  AnswerPostponed(@Nullable String cause) {
    super(cause);
  }
}
