package de.zubringer.connection;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Kind;
import de.zubringer.responsibility.Resolution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One Leistung in one administration, connected or not yet: what is surveyed, compared, rehearsed
 * and described.
 *
 * @param body the administration that carries out, whichever key was named
 * @param areas municipalities it carries the Leistung out for; only the one that was named, if one
 *     was and another body acts for it
 * @param plan empty while it is not connected
 */
public record Adaptation(
    LeistungPackage leistung, Body body, List<Body> areas, Optional<ConnectionPlan> plan) {
  private static final Pattern TWELVE_DIGITS = Pattern.compile("\\d{12}");

  /**
   * Finds it as the command line names it; held with what is wrong otherwise.
   *
   * @param ars 12 digits, of the administration or of a municipality it acts for
   * @param leistung id of a package, of which the newest counts unless the plan names another, or a
   *     14-digit key
   */
  public static Outcome<Adaptation> find(
      PlanBook book, String ars, String leistung, LocalDate day) {
    var found = newest(book.catalogue(), leistung);
    if (found.isEmpty()) {
      return Outcome.held(Finding.error("adaptation-leistung", "leistung", leistung));
    }
    var named = body(book, ars);
    if (named.isEmpty()) {
      return Outcome.held(Finding.error("adaptation-body", "ars", ars));
    }
    return of(book, named.get(), found.get(), day);
  }

  /** The same where nobody has to be told why there is none. */
  public static Optional<Adaptation> lookUp(
      PlanBook book, String ars, String leistung, LocalDate day) {
    return find(book, ars, leistung, day) instanceof Outcome.Done<Adaptation>(var found)
        ? Optional.of(found)
        : Optional.empty();
  }

  /**
   * One Leistung in every administration that carries it out, by their keys. A municipality for
   * which nobody can be named stands for itself.
   *
   * @param newest of the package; an administration's plan may name another version
   */
  public static List<Adaptation> all(PlanBook book, LeistungPackage newest, LocalDate day) {
    var areas = new TreeMap<Ars, List<Body>>();
    var bodies = new HashMap<Ars, Body>();
    for (var area : book.municipalities().register().municipalities(day)) {
      var body = executor(book, newest.leika(), area, day).orElse(area);
      bodies.put(body.ars(), body);
      areas.computeIfAbsent(body.ars(), key -> new ArrayList<>()).add(area);
    }
    return areas.entrySet().stream()
        .map(
            entry ->
                in(
                    book,
                    Objects.requireNonNull(bodies.get(entry.getKey())),
                    entry.getValue(),
                    newest))
        .toList();
  }

  /** For each area who is responsible on a day, and why. */
  public List<Resolution> resolutions(PlanBook book, LocalDate day) {
    return areas.stream().map(area -> book.resolve(leistung.leika(), area.ars(), day)).toList();
  }

  private static Optional<Body> body(PlanBook book, String ars) {
    return TWELVE_DIGITS.matcher(ars).matches()
        ? book.municipalities().register().body(new Ars(ars))
        : Optional.empty();
  }

  private static Outcome<Adaptation> of(
      PlanBook book, Body named, LeistungPackage newest, LocalDate day) {
    var areas =
        book.municipalities().register().municipalities(day).stream()
            .filter(area -> executor(book, newest.leika(), area, day).equals(Optional.of(named)))
            .toList();
    if (!areas.isEmpty()) {
      return Outcome.done(in(book, named, areas, newest));
    }
    if (named.kind() != Kind.GEMEINDE && named.kind() != Kind.KREISFREIE_STADT) {
      return Outcome.held(
          Finding.error("adaptation-not-responsible", "ars", newest.name(), named.name()));
    }
    var body = executor(book, newest.leika(), named, day).orElse(named);
    return Outcome.done(in(book, body, List.of(named), newest));
  }

  /** Empty also where nobody or two are responsible, which the fit-gap analysis says. */
  private static Optional<Body> executor(PlanBook book, LeikaKey leika, Body area, LocalDate day) {
    return book.resolve(leika, area.ars(), day).executingBody();
  }

  private static Adaptation in(PlanBook book, Body body, List<Body> areas, LeistungPackage newest) {
    var plan = book.plan(MunicipalityId.of(body.ars().digits()), newest.leika());
    return new Adaptation(plan.map(ConnectionPlan::leistung).orElse(newest), body, areas, plan);
  }

  /** The newest version of a package by its id or a 14-digit key. */
  public static Optional<LeistungPackage> newest(Catalogue catalogue, String leistung) {
    return catalogue.packages().stream()
        .filter(one -> one.id().equals(leistung) || isKey(one, leistung))
        .reduce((older, newer) -> newer);
  }

  private static boolean isKey(LeistungPackage one, String text) {
    return one.keys().stream().map(LeikaKey::digits).anyMatch(text::equals);
  }
}
