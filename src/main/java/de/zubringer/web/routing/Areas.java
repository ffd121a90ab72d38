package de.zubringer.web.routing;

import de.zubringer.connection.Connections;
import de.zubringer.fitconnect.routing.AreaQuery;
import de.zubringer.fitconnect.routing.AreaResult.Area;
import de.zubringer.fitconnect.routing.RouteQuery;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LegalTime;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Register;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The areas of the register as they are today, found by name, postal code or key. */
@Component
class Areas {

  private final Connections connections;
  private final InstantSource clock;

  Areas(Connections connections, InstantSource clock) {
    this.connections = connections;
    this.clock = clock;
  }

  LocalDate today() {
    return LegalTime.today(clock);
  }

  List<Area> find(AreaQuery query) {
    var municipalities = connections.current().municipalities();
    return municipalities.register().bodies().stream()
        .filter(body -> !body.kind().isAuthority() && body.isValidOn(today()))
        .filter(body -> query.finds(body.name(), municipalities.places().postalCodes(body.ars())))
        .map(body -> new Area(body.ars().digits(), Area.plainName(body.name()), body.type()))
        .toList();
  }

  /** The area a question names; our ids of areas are their regional keys. */
  Optional<Ars> area(RouteQuery query) {
    var register = connections.current().municipalities().register();
    return switch (query.kind()) {
      case ARS, AREA_ID -> register.ofKey(query.area()).map(Body::ars);
      case AGS ->
          query.area().length() < 8
              ? register.ofKey(query.area()).map(Body::ars)
              : ofAgs(register, query.area());
    };
  }

  private Optional<Ars> ofAgs(Register register, String ags) {
    return register.municipalities(today()).stream()
        .map(Body::ars)
        .filter(ars -> ars.ags().equals(ags))
        .findFirst();
  }
}
