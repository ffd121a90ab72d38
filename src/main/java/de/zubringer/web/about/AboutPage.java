package de.zubringer.web.about;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Page;

/** What Zubringer is, under which licence, and whose work it contains. */
public record AboutPage() implements Page {
  @Override
  public String title() {
    return say("ueber.titel");
  }
}
