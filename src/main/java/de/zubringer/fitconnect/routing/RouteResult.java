package de.zubringer.fitconnect.routing;

import java.util.List;

/** The answer of {@code /routes}; no route is an answer, too. */
public record RouteResult(int count, int offset, int totalCount, List<Route> routes) {
  public static RouteResult of(List<Route> all, Page page) {
    var part = page.of(all);
    return new RouteResult(part.size(), page.offset(), all.size(), part);
  }
}
