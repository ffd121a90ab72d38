package de.zubringer.web.error;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Page;
import java.util.Set;

/** Says what went wrong and what to do, without a word about the inside. */
public record ErrorPage(int status) implements Page {
  private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 413, 429, 500);

  /** Also the answer for what exists but is not this person's: nobody learns that it exists. */
  public static ErrorPage notFound() {
    return new ErrorPage(404);
  }

  @Override
  public String title() {
    return say("fehler." + worded() + ".titel");
  }

  public String explanation() {
    return say("fehler." + worded() + ".text");
  }

  private int worded() {
    return WORDED.contains(status) ? status : 500;
  }
}
