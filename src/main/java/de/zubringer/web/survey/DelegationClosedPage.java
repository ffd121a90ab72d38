package de.zubringer.web.survey;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Page;

/** A link that was real but does not open any more: it ran out or was taken back. */
public record DelegationClosedPage() implements Page {
  @Override
  public String title() {
    return say("link.zu.titel");
  }

  @Override
  public int status() {
    return 410;
  }
}
