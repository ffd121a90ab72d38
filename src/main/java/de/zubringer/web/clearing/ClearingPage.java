package de.zubringer.web.clearing;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import java.util.List;
import java.util.Optional;

/** Klärung: journeys that wait for a decision, the most urgent first. */
public record ClearingPage(List<HeldLine> lines, String further) implements Page {

  /**
   * A held journey.
   *
   * @param trouble what kind of trouble holds it
   * @param stage that it waits for too long; empty if it does not
   * @param age how long it waits, in words
   * @param unclear whether trying again needs a word whether the target has it already
   * @param reject where a person may send it back; empty when that is not to be decided
   * @param deadline until when it must be accepted; empty when no such clock runs
   */
  public record HeldLine(
      String address,
      String shortId,
      String leistung,
      String municipality,
      String area,
      Badge trouble,
      Optional<Badge> stage,
      String age,
      String deadline,
      List<FindingLine> causes,
      String retry,
      String reject,
      boolean unclear) {}

  @Override
  public String title() {
    return say("klaerung.titel");
  }
}
