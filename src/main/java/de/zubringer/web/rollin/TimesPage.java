package de.zubringer.web.rollin;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Page;
import java.util.List;

/** Gemessene Zeiten: how long each step usually takes, over all administrations. */
public record TimesPage(List<TimeLine> lines) implements Page {
  /** One step; says nothing about any one administration. */
  public record TimeLine(String step, String count, String days, String minutes) {}

  @Override
  public String title() {
    return say("zeiten.titel");
  }
}
