package de.zubringer.web.adaptation;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.web.adaptation.AdaptationPage.StationLine;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Anschluss: the stations of one Leistung in one administration. */
@Controller
class AdaptationPages {
  private final Adaptations adaptations;

  AdaptationPages(Adaptations adaptations) {
    this.adaptations = adaptations;
  }

  @MayUse({LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION})
  @GetMapping("/anbindungen/{ars}/{leistung}/anschluss")
  Page stations(Person person, @PathVariable String ars, @PathVariable String leistung) {
    return adaptations
        .find(person, ars, leistung)
        .<Page>map(this::page)
        .orElseGet(ErrorPage::notFound);
  }

  private AdaptationPage page(Drafted drafted) {
    return new AdaptationPage(
        adaptations.head(drafted, "anschluss"),
        adaptations.isLive(drafted),
        drafted.draft().hasChanges(),
        adaptations.stations().stream().map(one -> line(one, drafted)).toList());
  }

  private static StationLine line(Station station, Drafted drafted) {
    var name = "station." + station.path();
    return new StationLine(
        drafted.address() + "/" + station.path(),
        say(name),
        say(name + ".was"),
        station.state(drafted));
  }
}
