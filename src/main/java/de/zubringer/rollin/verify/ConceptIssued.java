package de.zubringer.rollin.verify;

import de.zubringer.catalogue.text.German;
import de.zubringer.concept.issue.Basis;
import de.zubringer.concept.issue.IssuedConcepts;
import de.zubringer.kernel.LegalTime;
import de.zubringer.rollin.Situation;
import de.zubringer.rollin.Verdict;
import de.zubringer.rollin.Verification;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether the concept was issued and still says what holds. */
@Component
class ConceptIssued implements Verification {
  private final IssuedConcepts concepts;

  ConceptIssued(IssuedConcepts concepts) {
    this.concepts = concepts;
  }

  @Override
  public String code() {
    return "conceptIssued";
  }

  @Override
  public Verdict of(Situation now) {
    if (concepts.newest(now.owner(), now.leistung().id()).isEmpty()) {
      return Verdict.open("konzept.keins");
    }
    var standing =
        concepts.standing(
            new Basis(
                now.owner(),
                now.workspace(),
                now.book(),
                now.adaptation(),
                now.today(),
                now.software()));
    var issue = standing.newest().orElseThrow();
    var number = Integer.toString(issue.number());
    return standing.staleness().isStale()
        ? Verdict.open("konzept.veraltet", number)
            .because(
                standing.staleness().chapters().stream()
                    .map(one -> one.number() + " " + one.title())
                    .collect(Collectors.joining(", ")))
        : Verdict.good("konzept.gut", number, German.day(LegalTime.day(issue.at())))
            .because(issue.sha256());
  }
}
