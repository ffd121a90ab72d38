package de.zubringer.web.routing;

import de.zubringer.access.Anybody;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.routing.AreaQuery;
import de.zubringer.fitconnect.routing.AreaResult;
import de.zubringer.fitconnect.routing.RouteQuery;
import de.zubringer.fitconnect.routing.RouteResult;
import de.zubringer.fitconnect.routing.RoutingVersion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Routing API 2.0.0 of FIT-Connect, answered from our own plans. Version 1 of the path answers
 * the same: the published description of 2.0.0 names it.
 */
@RestController
class RoutingEndpoint {
  private final Routes routes;
  private final Areas areas;
  private final PortalKey portal;
  private final CallBudget budget;
  private final JsonMapper json;

  RoutingEndpoint(
      Routes routes, Areas areas, PortalKey portal, CallBudget budget, JsonMapper json) {
    this.routes = routes;
    this.areas = areas;
    this.portal = portal;
    this.budget = budget;
    this.json = json;
  }

  /** What a question is answered with. */
  @FunctionalInterface
  private interface Answer {
    Object to(Map<String, String[]> parameters) throws ProtocolFault;
  }

  @GetMapping({"/routing/v1/routes", "/routing/v2/routes"})
  @Anybody
  void routes(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(request, response, this::routes);
  }

  @GetMapping({"/routing/v1/areas", "/routing/v2/areas"})
  @Anybody
  void areas(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(request, response, this::areas);
  }

  @GetMapping({"/routing/v1/info", "/routing/v2/info"})
  @Anybody
  void version(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(request, response, parameters -> RoutingVersion.CURRENT);
  }

  /** The keys {@code destinationSignature} is checked with; {@code iss} is the address above. */
  @GetMapping("/routing/.well-known/jwks.json")
  @Anybody
  void keys(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(
        request, response, parameters -> Map.of("keys", List.of(portal.key().publicHalf().json())));
  }

  private RouteResult routes(Map<String, String[]> parameters) throws ProtocolFault {
    var query = RouteQuery.read(parameters);
    return RouteResult.of(routes.find(query), query.page());
  }

  private AreaResult areas(Map<String, String[]> parameters) throws ProtocolFault {
    var query = AreaQuery.read(parameters);
    return AreaResult.of(areas.find(query), query.page());
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Answer answer)
      throws IOException {
    if (!budget.take(request.getRemoteAddr(), response)) {
      write(response, HttpStatus.TOO_MANY_REQUESTS, MediaType.APPLICATION_JSON, Map.of());
      return;
    }
    try {
      var found = answer.to(request.getParameterMap());
      write(response, HttpStatus.OK, MediaType.APPLICATION_JSON, found);
    } catch (ProtocolFault e) {
      var problem =
          StrictJson.object()
              .put("type", "about:blank")
              .put("title", HttpStatus.BAD_REQUEST.getReasonPhrase())
              .put("status", HttpStatus.BAD_REQUEST.value())
              .put("detail", String.valueOf(e.getMessage()));
      write(response, HttpStatus.BAD_REQUEST, MediaType.APPLICATION_PROBLEM_JSON, problem);
    }
  }

  private void write(HttpServletResponse response, HttpStatus status, MediaType type, Object answer)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(type.toString());
    json.writeValue(response.getOutputStream(), answer);
  }
}
