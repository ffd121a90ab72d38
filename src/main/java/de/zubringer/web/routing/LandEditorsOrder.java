package de.zubringer.web.routing;

import static de.zubringer.rollin.order.Writing.orOpen;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.fitconnect.routing.Route;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Destination;
import de.zubringer.responsibility.Resolution;
import de.zubringer.rollin.Situation;
import de.zubringer.rollin.order.OrderKind;
import de.zubringer.rollin.order.OrderPaper;
import de.zubringer.rollin.order.OrderWriter;
import de.zubringer.rollin.order.Writing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the editors of the Land must enter: exactly what our own Routing API answers, so that both
 * say the same.
 */
@Component
class LandEditorsOrder implements OrderWriter {
  private static final UUID NOWHERE = new UUID(0, 0);

  @Override
  public OrderKind kind() {
    return OrderKind.LAND_EDITORS;
  }

  @Override
  public Optional<OrderPaper> write(Situation now) {
    return now.plan().map(plan -> paper(now, plan));
  }

  /** What is shown in one municipality. */
  private record Shown(String area, Route route) {}

  private OrderPaper paper(Situation now, ConnectionPlan plan) {
    var writing = new Writing(kind());
    var resolutions = now.adaptation().resolutions(now.book(), now.today());
    var shown = resolutions.stream().map(one -> shown(now, plan, one)).toList();
    return writing
        .text("bitte", writing.say("bitte.text"))
        .table("zustaendigkeit", resolutions.stream().map(one -> area(now, one)).toList())
        .table("angaben", facts(writing, shown))
        .table("parameter", parameters(writing, shown))
        .paper(now);
  }

  private static Shown shown(Situation now, ConnectionPlan plan, Resolution resolution) {
    var destination =
        plan.intake().stream()
            .map(Destination::destinationId)
            .filter(Objects::nonNull)
            .findFirst()
            .map(UUID::fromString)
            .orElse(NOWHERE);
    var route = new RouteText(now.book(), plan, resolution, now.today()).route(destination, "");
    return new Shown(name(now, resolution), route);
  }

  private static String name(Situation now, Resolution resolution) {
    return now.book()
        .municipalities()
        .register()
        .body(resolution.area())
        .map(Body::name)
        .orElse(resolution.area().digits());
  }

  private static List<String> area(Situation now, Resolution resolution) {
    var bases =
        resolution.reasons().stream()
            .map(reason -> reason.legalBasis())
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining("; "));
    return List.of(
        name(now, resolution),
        resolution.area().digits(),
        orOpen(resolution.legalBody().map(Body::name).orElse("")),
        orOpen(resolution.executingBody().map(Body::name).orElse("")),
        bases);
  }

  private static List<List<String>> facts(Writing writing, List<Shown> shown) {
    var rows = new ArrayList<List<String>>();
    add(rows, writing, "stelle", shown, Route::destinationName);
    add(rows, writing, "name", shown, route -> person(route, Route.ContactPerson::name));
    add(rows, writing, "telefon", shown, route -> person(route, Route.ContactPerson::tel));
    add(rows, writing, "email", shown, route -> person(route, Route.ContactPerson::email));
    add(rows, writing, "anschrift", shown, LandEditorsOrder::address);
    add(rows, writing, "datenschutz", shown, Route::privacyPolicyUrl);
    add(rows, writing, "impressum", shown, Route::imprintUrl);
    add(
        rows,
        writing,
        "zustellpunkt",
        shown,
        route -> route.destinationId().equals(NOWHERE) ? "" : route.destinationId().toString());
    add(rows, writing, "fristen", shown, route -> plain(route.deadline()));
    add(rows, writing, "unterlagen", shown, route -> plain(route.requiredDocuments()));
    add(rows, writing, "grundlagen", shown, route -> plain(route.legalBasis()));
    add(rows, writing, "gebuehren", shown, route -> plain(route.furtherInformation()));
    return rows;
  }

  /** One row for each value there is, with the municipalities it holds for. */
  private static void add(
      List<List<String>> rows,
      Writing writing,
      String key,
      List<Shown> shown,
      Function<Route, @Nullable String> value) {
    var areas = new LinkedHashMap<String, List<String>>();
    for (var one : shown) {
      var text = Objects.requireNonNullElse(value.apply(one.route()), "");
      areas.computeIfAbsent(text, missing -> new ArrayList<>()).add(one.area());
    }
    areas.forEach(
        (text, names) ->
            rows.add(List.of(writing.say(key), orOpen(text), names(writing, names, shown))));
  }

  private static String names(Writing writing, List<String> names, List<Shown> shown) {
    return names.size() == shown.size() ? writing.say("alle") : String.join(", ", names);
  }

  private static List<List<String>> parameters(Writing writing, List<Shown> shown) {
    var areas = new TreeMap<String, Map<String, List<String>>>();
    for (var one : shown) {
      var parameters = one.route().customParameters();
      (parameters == null ? Map.<String, Object>of() : parameters)
          .forEach(
              (name, value) ->
                  areas
                      .computeIfAbsent(name, missing -> new LinkedHashMap<>())
                      .computeIfAbsent(
                          JsonMapper.shared().writeValueAsString(value),
                          missing -> new ArrayList<>())
                      .add(one.area()));
    }
    var rows = new ArrayList<List<String>>();
    areas.forEach(
        (name, values) ->
            values.forEach(
                (value, names) -> rows.add(List.of(name, value, names(writing, names, shown)))));
    return rows;
  }

  private static @Nullable String person(
      Route route, Function<Route.ContactPerson, @Nullable String> part) {
    var persons = route.contactPersons();
    return persons == null || persons.isEmpty() ? null : part.apply(persons.getFirst());
  }

  private static String address(Route route) {
    var known = route.address();
    if (known == null) {
      return "";
    }
    return Stream.of(known.street(), known.houseNumber(), known.zip(), known.city())
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(" "));
  }

  /** What the Routing API says as HTML, as sentences. */
  private static String plain(Route.@Nullable Text text) {
    if (text == null) {
      return "";
    }
    var html = text.description().getOrDefault("de", "");
    var words = html.replaceAll("</li>", " \u00B7 ").replaceAll("<[^>]*>", "");
    return HtmlUtils.htmlUnescape(words).strip().replaceAll(" \u00B7$", "");
  }
}
