package de.zubringer.web.adaptation;

import de.zubringer.access.Person;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Workspace;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what an address means in the state that is live, connected or not yet. */
@Component
class LiveAdaptations {
  private final Connections connections;
  private final InstantSource clock;

  LiveAdaptations(Connections connections, InstantSource clock) {
    this.connections = connections;
    this.clock = clock;
  }

  /** What the pages look at. */
  record Live(Workspace workspace, PlanBook book, Adaptation adaptation, LocalDate today) {
    /** Where to go back: the connection, or all of them while there is none. */
    String back() {
      return adaptation.plan().isPresent() ? address() : "/anbindungen";
    }

    String address() {
      return "/anbindungen/" + adaptation.body().ars() + "/" + adaptation.leistung().id();
    }
  }

  /** Empty if there is no such thing, or it is not for this person. */
  Optional<Live> find(Person person, String ars, String leistung) {
    var book = connections.current();
    var today = LegalTime.today(clock);
    if (!(Adaptation.find(book, ars, leistung, today)
        instanceof Outcome.Done<Adaptation>(var found))) {
      return Optional.empty();
    }
    return Optional.of(found)
        .filter(one -> person.sees(new MunicipalityId(one.body().ars())))
        .map(one -> new Live(Workspace.read(connections.folder()), book, one, today));
  }
}
