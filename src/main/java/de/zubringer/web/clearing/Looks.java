package de.zubringer.web.clearing;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.insight.Insights;
import org.springframework.stereotype.Component;

/**
 * Looks into an application that belong to what somebody is about to do: the deed is the reason.
 */
@Component
class Looks {
  private static final String STAGE = "antrag";

  private final Insights insights;

  Looks(Insights insights) {
    this.insights = insights;
  }

  /** Noted before anything is shown; false if it cannot be, then nothing may be shown. */
  boolean isNoted(Person person, JourneyDetail detail, String deed) {
    var journey = detail.journey();
    return insights.note(person.author(), journey.municipality(), journey.id(), STAGE, say(deed));
  }
}
