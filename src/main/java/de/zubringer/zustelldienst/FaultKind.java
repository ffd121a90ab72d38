package de.zubringer.zustelldienst;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong on demand; each strikes where its comment says. */
public enum FaultKind {
  /** Any call: 429 with RateLimit headers and an empty object. */
  RATE_LIMIT,
  /** Any call: 503 with a problem. */
  UNAVAILABLE,
  /** Any call: half of the body comes, then nothing for a while, then the rest. */
  SLOW_BODY,
  /** Any call: it is carried out, but the caller gets 504 instead of the answer. */
  LOST_ANSWER,
  /** Any call without {@code User-Agent}: 403 with HTML, as a bot filter answers. */
  USER_AGENT_FILTER,
  /** Fetching: data or attachment end in the middle. */
  TRUNCATED_JWE,
  /** Fetching: the list of attachments names one nobody announced. */
  ATTACHMENTS_MISMATCH,
  /** Listing: empty although something waits. */
  LATE_LISTING,
  /** Fetching what was listed: 404. */
  VANISHING,
  /** Submitting: the submit event says another tag for the data. */
  WRONG_TAG,
  /** Submitting: two submit events. */
  DOUBLE_SUBMIT,
  /** Submitting: the submit event is signed by another key than its kid says. */
  FOREIGN_KEY,
  /** Submitting: the submit event names a kid nobody knows. */
  UNKNOWN_KID,
  /** Submitting: the answer of the final PUT has no body. */
  SUBMIT_WITHOUT_BODY,
  /** Calling back: twice. */
  DUPLICATE_CALLBACK,
  /** Calling back: the signature is wrong. */
  CALLBACK_BAD_HMAC,
  /** Calling back: rightly signed, but with a time more than five minutes ago. */
  CALLBACK_OLD_TIMESTAMP;

  /** As it is written in requests, such as {@code rate-limit}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<FaultKind> ofWord(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
