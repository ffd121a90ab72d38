package de.zubringer.web.clearing;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Page;
import java.util.List;

/** Abgaben: what this administration gave to others that work here; nothing of the content. */
public record ForwardedPage(List<Line> lines) implements Page {

  /** One of them. */
  public record Line(
      String journey, String leistung, String received, String when, String by, String to) {}

  @Override
  public String title() {
    return say("abgaben.titel");
  }
}
