package de.zubringer.web.mappings;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.LegalTime;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.trial.Pairs;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Page;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Passung: which Leistung fits which target system, and what its samples become there. */
@Controller
class PairPages {
  private final Connections connections;
  private final MappingShelf shelf;
  private final InstantSource clock;

  PairPages(Connections connections, MappingShelf shelf, InstantSource clock) {
    this.connections = connections;
    this.shelf = shelf;
    this.clock = clock;
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN})
  @GetMapping("/passung")
  PairsPage matrix() {
    return view(mapping -> true).matrix();
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN})
  @GetMapping("/passung/{leistung}")
  Page leistung(Person person, @PathVariable String leistung) {
    return view(mapping -> mapping.leistung().equals(leistung))
        .leistung(leistung, person)
        .<Page>map(page -> page)
        .orElseGet(ErrorPage::notFound);
  }

  private PairsView view(Predicate<FieldMapping> isAsked) {
    var mappings = shelf.all().stream().map(MappedSystem::mapping).filter(isAsked).toList();
    return new PairsView(
        new Pairs(connections.current(), mappings, shelf::samples, LegalTime.today(clock)));
  }
}
