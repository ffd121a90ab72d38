package de.zubringer.web.clearing;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.LeistungPackage.Deadline;
import de.zubringer.catalogue.text.German;
import de.zubringer.connection.Connections;
import de.zubringer.expression.Evaluation;
import de.zubringer.expression.Expression;
import de.zubringer.kernel.LegalTime;
import de.zubringer.municipality.Body;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.clearing.Decisions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Until when: before acceptance the 14 days of the Zustelldienst, then the Fristen of the package.
 * They count from days in the application, so only who may read it sees them.
 */
@Component
class Terms {
  private final Connections connections;
  private final Decisions decisions;

  Terms(Connections connections, Decisions decisions) {
    this.connections = connections;
    this.decisions = decisions;
  }

  /** In words, the earliest first. */
  List<String> of(Person person, JourneyDetail detail) {
    var journey = detail.journey();
    var until = journey.acceptUntil();
    var terms = new ArrayList<String>();
    if (until != null) {
      terms.add(say("klaerung.frist", German.moment(until)));
    } else if (person.readsContentOf(journey.municipality())) {
      days(journey).stream()
          .sorted(Comparator.comparing(Due::day))
          .forEach(due -> terms.add(say("klaeren.frist", due.name(), German.day(due.day()))));
    }
    return List.copyOf(terms);
  }

  private record Due(String name, LocalDate day) {}

  private List<Due> days(Journey journey) {
    var plan = connections.current().plan(journey.municipality(), journey.leika());
    var bytes = plan.flatMap(one -> decisions.application(journey));
    if (plan.isEmpty() || bytes.isEmpty()) {
      return List.of();
    }
    var leistung = plan.get().leistung();
    try {
      var application = leistung.schema().tree(bytes.get());
      var received = LegalTime.day(journey.receivedAt());
      var rulesFrom =
          Optional.ofNullable(journey.area())
              .flatMap(
                  area ->
                      connections.current().resolve(journey.leika(), area, received).rulesFrom())
              .map(Body::ars);
      var law = connections.current().law(plan.get(), rulesFrom, received);
      return application.map(tree -> days(leistung, tree, law.answers())).orElse(List.of());
    } catch (JacksonException e) {
      return List.of(); // what holds it is that it cannot be read
    }
  }

  private static List<Due> days(
      LeistungPackage leistung, JsonNode application, Map<String, Object> answers) {
    return leistung.deadlines().stream()
        .flatMap(deadline -> due(deadline, application, answers).stream())
        .toList();
  }

  private static Optional<Due> due(
      Deadline deadline, JsonNode application, Map<String, Object> answers) {
    var from =
        FieldPath.of(deadline.from()).find(application).stream()
            .findFirst()
            .flatMap(hit -> German.sentDay(hit.value().asString("")));
    var days =
        Optional.ofNullable(deadline.days())
            .flatMap(expression -> value(expression, application, answers))
            .filter(JsonNode::isNumber);
    return from.flatMap(
        day -> days.map(count -> new Due(deadline.name(), day.plusDays(count.asInt()))));
  }

  private static Optional<JsonNode> value(
      String expression, JsonNode application, Map<String, Object> answers) {
    return Expression.compile(expression)
        .expression()
        .map(one -> one.evaluate(application, Map.of("answers", answers)))
        .flatMap(
            evaluation ->
                evaluation instanceof Evaluation.Value(var node)
                    ? Optional.of(node)
                    : Optional.empty());
  }
}
