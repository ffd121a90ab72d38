package de.zubringer.web.overview;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Page;

/** Lage: how much is on its way. */
public record OverviewPage() implements Page {
  @Override
  public String title() {
    return say("lage.titel");
  }
}
