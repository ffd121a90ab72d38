package de.zubringer.web.gaps;

import static de.zubringer.access.Role.LAND;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.MayUse;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanBook;
import de.zubringer.fitgap.FitGaps;
import de.zubringer.fitgap.GapCatalogue;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LegalTime;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lückenkatalog of the Land, by what is live. */
@Controller
class LandGapsPages {
  /** One for each Leistung of a Land that many look at; some hundred kilobytes each. */
  private static final int KEPT = 16;

  private final Connections connections;
  private final InstantSource clock;
  private final Map<Key, GapCatalogue> kept = new LinkedHashMap<>();

  /** What a catalogue depends on. */
  private record Key(long snapshot, LocalDate day, String leistung) {}

  LandGapsPages(Connections connections, InstantSource clock) {
    this.connections = connections;
    this.clock = clock;
  }

  @MayUse(LAND)
  @GetMapping("/luecken")
  Page catalogue(@RequestParam(defaultValue = "") String leistung) {
    var book = connections.current();
    var ids = book.catalogue().packages().stream().map(LeistungPackage::id).distinct().toList();
    var id = leistung.isEmpty() && !ids.isEmpty() ? ids.getFirst() : leistung;
    return Adaptation.newest(book.catalogue(), id)
        .<Page>map(chosen -> page(book, chosen))
        .orElseGet(ErrorPage::notFound);
  }

  private LandGapsPage page(PlanBook book, LeistungPackage chosen) {
    var found = catalogue(book, chosen);
    var names = new LinkedHashMap<String, String>();
    book.catalogue().packages().forEach(one -> names.put(one.id(), one.name()));
    return new LandGapsPage(
        names.entrySet().stream()
            .map(one -> new Choice(one.getKey(), one.getValue(), one.getKey().equals(chosen.id())))
            .toList(),
        say(
            "landluecken.stand",
            chosen.name(),
            Integer.toString(found.municipalities()),
            Integer.toString(found.administrations()),
            Integer.toString(found.connected())),
        found.connected(),
        found.administrations(),
        found.entries().stream().map(one -> line(one, found)).toList());
  }

  private static LandGapsPage.Line line(GapCatalogue.Entry entry, GapCatalogue found) {
    var gap = entry.example();
    var words = FindingLine.of(Findings.of(gap.finding())).getFirst();
    return new LandGapsPage.Line(
        words.weight(),
        say("fitgap.kind." + gap.kind().word()),
        words.text(),
        GapWords.who(gap.who()),
        entry.municipalities(),
        found.municipalities(),
        entry.open());
  }

  private GapCatalogue catalogue(PlanBook book, LeistungPackage chosen) {
    var key = new Key(book.snapshot(), LegalTime.today(clock), chosen.id());
    synchronized (kept) {
      var known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    var found = new FitGaps(connections.workspace(), book, key.day()).catalogue(chosen);
    synchronized (kept) {
      kept.put(key, found);
      while (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return found;
  }
}
