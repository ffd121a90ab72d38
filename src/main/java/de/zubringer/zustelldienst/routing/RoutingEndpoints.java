package de.zubringer.zustelldienst.routing;

import de.zubringer.fitconnect.StrictJson;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
  ResponseEntity<byte[]> routes(
      HttpServletRequest request,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "100") int limit) {
    var page = new Exchange.Page(offset, limit);
    var leika = RoutingQuestion.leika(request);
    var found = search.find(leika, RoutingQuestion.place(request, areas));
    var base = ServletUriComponentsBuilder.fromContextPath(request).path(path).toUriString();
    var routes = part(found, page).stream().map(one -> documents.of(one, base)).toList();
    return page.answer("routes", routes, found.size());
  }

  @GetMapping(ApiVersion.PATH + "/areas")
  @Caller(Role.ANYBODY)
  ResponseEntity<byte[]> areas(
      HttpServletRequest request,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "100") int limit) {
    var page = new Exchange.Page(offset, limit);
    var found = areas.search(RoutingQuestion.expressions(request));
    return page.answer("areas", part(found, page).stream().map(Area::json).toList(), found.size());
  }

  @GetMapping(ApiVersion.PATH + "/info")
  @Caller(Role.ANYBODY)
  ResponseEntity<byte[]> version() {
    var body = StrictJson.object();
    body.putObject("version").put("major", 2).put("minor", 0).put("patch", 0);
    return Exchange.ok(body);
  }

  @RequestMapping("/**")
  @Caller(Role.ANYBODY)
  void nothingHere() {
    throw Refusal.notFound("resource");
  }

  private static <T> List<T> part(List<T> all, Exchange.Page page) {
    return all.stream().skip(page.offset()).limit(page.limit()).toList();
  }
}
