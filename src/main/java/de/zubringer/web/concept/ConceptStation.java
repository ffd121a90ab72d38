package de.zubringer.web.concept;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.concept.issue.IssuedConcepts;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.adaptation.Station;
import de.zubringer.web.frame.Badge;
import org.springframework.stereotype.Component;

/** Whether the concept was issued and still says what holds. */
@Component
class ConceptStation implements Station {
  private final IssuedConcepts concepts;

  ConceptStation(IssuedConcepts concepts) {
    this.concepts = concepts;
  }

  @Override
  public int place() {
    return 80;
  }

  @Override
  public String path() {
    return "konzept";
  }

  @Override
  public Badge state(Drafted drafted) {
    return concepts.newest(drafted.owner(), drafted.leistung()).isEmpty()
        ? new Badge("info", say("station.konzept.keine"))
        : ConceptPages.badge(concepts.standing(ConceptPages.basis(drafted)));
  }
}
