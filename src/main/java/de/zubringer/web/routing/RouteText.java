package de.zubringer.web.routing;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.LeistungPackage.AttachmentRule;
import de.zubringer.catalogue.LeistungPackage.Deadline;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.LocalLaw;
import de.zubringer.connection.PlanBook;
import de.zubringer.expression.Evaluation;
import de.zubringer.expression.Expression;
import de.zubringer.fitconnect.routing.Route;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Contact;
import de.zubringer.municipality.OrgUnit;
import de.zubringer.responsibility.Reason;
import de.zubringer.responsibility.Resolution;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What an online service shows about one route; the text is HTML, as the Routing API wants it. */
final class RouteText {
  private static final String ORIGIN = "Zubringer";

  private final ConnectionPlan plan;
  private final Resolution resolution;
  private final LocalLaw law;

  RouteText(PlanBook book, ConnectionPlan plan, Resolution resolution, LocalDate today) {
    this.plan = plan;
    this.resolution = resolution;
    this.law = book.law(plan, resolution.rulesFrom().map(Body::ars), today);
  }

  Route route(UUID destinationId, String signature) {
    var contact = Objects.requireNonNullElse(plan.profile().contact(), Contact.NONE);
    var unit = resolution.unit().flatMap(plan.profile()::unit);
    var body = plan.body().fullName();
    return new Route(
        destinationId,
        signature,
        unit.map(one -> body + " – " + one.name()).orElse(body),
        unit.map(OrgUnit::name).orElse(body),
        persons(contact, unit.orElse(null)),
        address(contact),
        secure(contact.privacyPolicyUrl()),
        secure(contact.imprintUrl()),
        list(RouteFees.of(plan.leistung(), law).sentences()),
        list(documents()),
        list(legalBasis()),
        list(deadlines()),
        parameters(),
        ORIGIN);
  }

  private static @Nullable List<Route.ContactPerson> persons(
      Contact contact, @Nullable OrgUnit unit) {
    var mailbox = unit == null ? null : unit.mailbox();
    var email = mailbox == null ? contact.email() : mailbox;
    var name = unit == null ? null : unit.name();
    return email == null && contact.phone() == null
        ? null
        : List.of(new Route.ContactPerson(name, contact.phone(), null, email));
  }

  private static Route.@Nullable Address address(Contact contact) {
    var known = contact.address();
    return known == null
        ? null
        : new Route.Address(known.street(), known.houseNumber(), null, known.zip(), known.city());
  }

  /** The Routing API knows addresses with https only. */
  private static @Nullable String secure(@Nullable String address) {
    return address != null && address.startsWith("https://") ? address : null;
  }

  private Stream<String> documents() {
    return plan.leistung().submission().attachments().stream()
        .map(
            rule ->
                say(
                    isRequired(rule) ? "routing.document" : "routing.document.optional",
                    rule.name()));
  }

  private boolean isRequired(AttachmentRule rule) {
    return rule.required() != null && value(rule.required()).map(JsonNode::asBoolean).orElse(false);
  }

  private Stream<String> deadlines() {
    return plan.leistung().deadlines().stream().flatMap(deadline -> sentence(deadline).stream());
  }

  private Optional<String> sentence(Deadline deadline) {
    return Optional.ofNullable(deadline.days())
        .flatMap(this::value)
        .filter(JsonNode::isNumber)
        .map(days -> say("routing.deadline", deadline.name(), days.asString()));
  }

  private Stream<String> legalBasis() {
    var statute = law.statute().map(one -> one.title());
    var rules = resolution.reasons().stream().map(Reason::legalBasis);
    return Stream.concat(statute.stream(), rules).filter(Objects::nonNull).distinct();
  }

  private Map<String, Object> parameters() {
    var parameters = RouteFees.of(plan.leistung(), law).parameters();
    plan.leistung().variationPoints().stream()
        .filter(point -> hasEffect(point, "parameter") && law.answers().containsKey(point.id()))
        .forEach(point -> parameters.put(point.id(), law.answers().get(point.id())));
    return parameters;
  }

  static boolean hasEffect(VariationPoint point, String kind) {
    return point.effects().stream().anyMatch(effect -> effect.kind().equals(kind));
  }

  /** Without an application: an expression that needs one has no value here. */
  private Optional<JsonNode> value(String expression) {
    return Expression.compile(expression)
        .expression()
        .map(
            one ->
                one.evaluate(
                    JsonNodeFactory.instance.objectNode(), Map.of("answers", law.answers())))
        .flatMap(
            evaluation ->
                evaluation instanceof Evaluation.Value(var node)
                    ? Optional.of(node)
                    : Optional.empty());
  }

  private static Route.@Nullable Text list(Stream<String> sentences) {
    var items =
        sentences
            .map(sentence -> say("routing.item", HtmlUtils.htmlEscape(sentence, "UTF-8")))
            .collect(Collectors.joining());
    return items.isEmpty() ? null : Route.Text.german(say("routing.list", items));
  }
}
