package de.zubringer.web.municipalities;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.catalogue.text.German;
import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Profile;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Page;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Kommunen: the administrations that work with us, and the profile of one body. */
@Controller
class MunicipalityPages {
  private static final Pattern KEY = Pattern.compile("[0-9]{12}");

  private final Connections connections;
  private final InstantSource clock;

  MunicipalityPages(Connections connections, InstantSource clock) {
    this.connections = connections;
    this.clock = clock;
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping("/kommunen")
  MunicipalitiesPage list(Person person) {
    var book = connections.current();
    return new MunicipalitiesPage(
        book.municipalities().profiles().stream()
            .filter(profile -> !profile.units().isEmpty())
            .filter(profile -> person.sees(new MunicipalityId(profile.ars())))
            .flatMap(profile -> book.municipalities().register().body(profile.ars()).stream())
            .map(body -> line(book, body))
            .toList());
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping("/kommunen/{ars}")
  Page municipality(Person person, @PathVariable String ars) {
    var book = connections.current();
    return Optional.of(ars)
        .filter(key -> KEY.matcher(key).matches())
        .map(Ars::new)
        .filter(key -> sees(person, book, key))
        .flatMap(book.municipalities()::profile)
        .<Page>flatMap(profile -> page(book, profile))
        .orElseGet(ErrorPage::notFound);
  }

  /** The own administration and those it carries out for. */
  private static boolean sees(Person person, PlanBook book, Ars key) {
    var own = person.municipality();
    return own == null
        || own.ars().equals(key)
        || book.municipalities().register().membersOf(own.ars()).stream()
            .anyMatch(member -> member.ars().equals(key));
  }

  private Optional<Page> page(PlanBook book, Profile profile) {
    var today = LegalTime.today(clock);
    return book.municipalities()
        .register()
        .body(profile.ars())
        .map(body -> MunicipalityView.of(book, body, profile, today));
  }

  private static MunicipalitiesPage.MunicipalityLine line(PlanBook book, Body body) {
    var members = book.municipalities().register().membersOf(body.ars()).size();
    var plans = book.plansOf(new MunicipalityId(body.ars()));
    return new MunicipalitiesPage.MunicipalityLine(
        "/kommunen/" + body.ars(),
        body.fullName(),
        say("koerperschaft." + body.kind().word()),
        members == 0 ? say("kommunen.keine-mitglieder") : German.number(members),
        plans.isEmpty()
            ? say("kommunen.nichts-angebunden")
            : String.join(", ", plans.stream().map(plan -> plan.leistung().name()).toList()));
  }
}
