package de.zubringer.zustelldienst.routing;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.routing.AreaQuery;
import de.zubringer.fitconnect.routing.AreaResult;
import de.zubringer.fitconnect.routing.RouteQuery;
import de.zubringer.fitconnect.routing.RouteQuery.AreaKind;
import de.zubringer.zustelldienst.WhenEnabled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The areas the Routing API finds by name: the Länder and some places to try with, or those of an
 * own file. Routes are found for every regional key, whether it is listed here or not.
 */
@Component
@WhenEnabled
class Areas {
  private final List<Area> all;

  Areas(
      @Value(
              "${zubringer.zustelldienst.areas:classpath:de/zubringer/zustelldienst/routing/areas.json}")
          Resource file)
      throws IOException, ProtocolFault {
    var areas = new ArrayList<Area>();
    for (var node : StrictJson.read(file.getContentAsByteArray())) {
      areas.add(
          new Area(
              new AreaResult.Area(
                  StrictJson.text(node, "id"),
                  StrictJson.text(node, "name"),
                  StrictJson.text(node, "type")),
              StrictJson.text(node, "ars"),
              StrictJson.texts(node, "postalCodes")));
    }
    this.all = List.copyOf(areas);
  }

  /** The place a question names; an id is one of this list. */
  Optional<Place> place(RouteQuery query) {
    return switch (query.kind()) {
      case ARS, AGS -> Optional.of(new Place(query.kind(), query.area()));
      case AREA_ID ->
          all.stream()
              .filter(area -> area.shown().id().equals(query.area()))
              .map(area -> new Place(AreaKind.ARS, area.ars()))
              .findFirst();
    };
  }

  List<AreaResult.Area> find(AreaQuery query) {
    return all.stream()
        .filter(area -> query.finds(area.shown().name(), area.postalCodes()))
        .map(Area::shown)
        .toList();
  }
}
