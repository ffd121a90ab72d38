package de.zubringer.web.connections;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.Connections;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.municipality.Body;
import de.zubringer.release.Phase;
import de.zubringer.release.Phases;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.flow.PlanWay;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import de.zubringer.web.release.PhaseBadge;
import de.zubringer.web.rollin.Reminders;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Anbindungen: the list and one of them. */
@Controller
class ConnectionPages {
  /** Where the findings of a reload wait for the page that shows them. */
  static final String FINDINGS = "findings";

  private final Connections connections;
  private final WorkspaceReload reload;
  private final Phases phases;
  private final InstantSource clock;
  private final Reminders reminders;

  ConnectionPages(
      Connections connections,
      WorkspaceReload reload,
      Phases phases,
      Reminders reminders,
      InstantSource clock) {
    this.connections = connections;
    this.reload = reload;
    this.phases = phases;
    this.clock = clock;
    this.reminders = reminders;
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping("/anbindungen")
  ConnectionsPage list(Person person, Model model) {
    var findings = model.getAttribute(FINDINGS) instanceof Findings kept ? kept : Findings.NONE;
    return new ConnectionsPage(
        connections.current().plans().stream()
            .filter(plan -> person.sees(plan.municipality()))
            .map(this::line)
            .toList(),
        open(person),
        person.role() == LAND,
        person.role() == LAND || mayMap(person),
        mayMap(person),
        reload.isTrial(),
        FindingLine.of(findings),
        person.role() == LAND,
        reminders.of(person));
  }

  /** What the administration carries out but has no live plan for. */
  private List<ConnectionsPage.OpenLine> open(Person person) {
    var owner = person.municipality();
    if (owner == null) {
      return List.of();
    }
    var book = connections.current();
    var today = LegalTime.today(clock);
    return book.catalogue().packages().stream()
        .map(LeistungPackage::id)
        .distinct()
        .flatMap(id -> Adaptation.lookUp(book, owner.toString(), id, today).stream())
        .filter(one -> one.plan().isEmpty() && one.body().ars().equals(owner.ars()))
        .map(
            one ->
                new ConnectionsPage.OpenLine(
                    "/anbindungen/" + owner + "/" + one.leistung().id() + "/anschluss",
                    one.leistung().name(),
                    phase(owner, one.leistung().id())))
        .toList();
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping("/anbindungen/{ars}/{leistung}")
  Page connection(Person person, @PathVariable String ars, @PathVariable String leistung) {
    return connections.current().plans().stream()
        .filter(plan -> plan.body().ars().digits().equals(ars))
        .filter(plan -> plan.leistung().id().equals(leistung))
        .filter(plan -> person.sees(plan.municipality()))
        .findFirst()
        .<Page>map(plan -> page(person, plan))
        .orElseGet(ErrorPage::notFound);
  }

  static String address(ConnectionPlan plan) {
    return "/anbindungen/" + plan.body().ars() + "/" + plan.leistung().id();
  }

  private ConnectionsPage.ConnectionLine line(ConnectionPlan plan) {
    return new ConnectionsPage.ConnectionLine(
        address(plan),
        plan.leistung().name(),
        plan.body().fullName(),
        plan.target().system().name(),
        version(plan),
        phase(plan.municipality(), plan.leistung().id()));
  }

  private Badge phase(MunicipalityId owner, String leistung) {
    return PhaseBadge.of(phases.of(owner, leistung).orElse(Phase.INTERESTED));
  }

  private ConnectionPage page(Person person, ConnectionPlan plan) {
    var book = connections.current();
    var today = LegalTime.today(clock);
    var way = PlanWay.of(plan, book, today);
    return new ConnectionPage(
        address(plan),
        plan.leistung().name(),
        plan.body().fullName(),
        "/kommunen/" + plan.body().ars(),
        version(plan),
        way.wide(),
        way.tall(),
        way.words(),
        members(plan),
        PlanAnswers.of(plan, book, today),
        PlanAnswers.leftToStatutes(plan),
        mayMap(person) ? mappings(plan) : List.of());
  }

  private static boolean mayMap(Person person) {
    return person.role() == COORDINATOR || person.role() == SYSTEM_ADMIN;
  }

  /** The built-in inbox may do without a mapping of its own. */
  private static List<ConnectionPage.MappingLink> mappings(ConnectionPlan plan) {
    return plan.targets().stream()
        .filter(target -> !target.mapping().path().isEmpty())
        .map(
            target ->
                new ConnectionPage.MappingLink(
                    "/abbildungen/%s/%s?kommune=%s"
                        .formatted(target.system().id(), plan.leistung().id(), plan.body().ars()),
                    target.system().name()))
        .distinct()
        .toList();
  }

  private List<String> members(ConnectionPlan plan) {
    var register = connections.current().municipalities().register();
    return plan.covers().stream()
        .map(area -> register.body(area).map(Body::name).orElseGet(area::digits))
        .sorted()
        .toList();
  }

  private static String version(ConnectionPlan plan) {
    return say("anbindung.version", Integer.toString(plan.version()));
  }
}
