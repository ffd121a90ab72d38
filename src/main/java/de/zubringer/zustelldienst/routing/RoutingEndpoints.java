package de.zubringer.zustelldienst.routing;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.routing.AreaQuery;
import de.zubringer.fitconnect.routing.AreaResult;
import de.zubringer.fitconnect.routing.RouteQuery;
import de.zubringer.fitconnect.routing.RoutingVersion;
import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.Caller.Role;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.wire.ApiVersion;
import de.zubringer.zustelldienst.wire.Exchange;
import de.zubringer.zustelldienst.wire.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The Routing API: routes, areas, version; open to everybody, as FITKO's is. */
@RestController
@RequestMapping(LocalZustelldienst.PATH + "/routing")
@WhenEnabled
class RoutingEndpoints {
  private final String path;
  private final Areas areas;
  private final RouteSearch search;
  private final RouteDocument documents;

  RoutingEndpoints(
      @Value(LocalZustelldienst.PATH) String path,
      Areas areas,
      RouteSearch search,
      RouteDocument documents) {
    this.path = path;
    this.areas = areas;
    this.search = search;
    this.documents = documents;
  }

  @GetMapping(ApiVersion.PATH + "/routes")
  @Caller(Role.ANYBODY)
  ResponseEntity<byte[]> routes(@PathVariable ApiVersion version, HttpServletRequest request)
      throws ProtocolFault {
    var query = RouteQuery.read(request.getParameterMap());
    var found = areas.place(query).map(place -> search.find(query.leikaKey(), place));
    var all = found.orElse(List.of());
    var base = ServletUriComponentsBuilder.fromContextPath(request).path(path).toUriString();
    var routes =
        query.page().of(all).stream().map(one -> documents.of(one, version, base)).toList();
    return new Exchange.Page(query.page().offset(), query.page().limit())
        .answer("routes", routes, all.size());
  }

  @GetMapping(ApiVersion.PATH + "/areas")
  @Caller(Role.ANYBODY)
  ResponseEntity<AreaResult> areas(HttpServletRequest request) throws ProtocolFault {
    var query = AreaQuery.read(request.getParameterMap());
    return json(AreaResult.of(areas.find(query), query.page()));
  }

  @GetMapping(ApiVersion.PATH + "/info")
  @Caller(Role.ANYBODY)
  ResponseEntity<RoutingVersion> version() {
    return json(RoutingVersion.CURRENT);
  }

  @RequestMapping("/**")
  @Caller(Role.ANYBODY)
  void nothingHere() {
    throw Refusal.notFound("resource");
  }

  private static <T> ResponseEntity<T> json(T answer) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
  }
}
