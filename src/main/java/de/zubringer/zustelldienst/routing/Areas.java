package de.zubringer.zustelldienst.routing;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
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
              StrictJson.text(node, "id"),
              StrictJson.text(node, "name"),
              StrictJson.text(node, "type"),
              StrictJson.text(node, "ars"),
              StrictJson.texts(node, "postalCodes")));
    }
    this.all = List.copyOf(areas);
  }

  Optional<Area> find(String id) {
    return all.stream().filter(area -> area.id().equals(id)).findFirst();
  }

  /** Those that match every expression. */
  List<Area> search(List<String> expressions) {
    return all.stream().filter(area -> expressions.stream().allMatch(area::matches)).toList();
  }
}
