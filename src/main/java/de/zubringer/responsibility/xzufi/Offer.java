package de.zubringer.responsibility.xzufi;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.municipality.OrgUnit;
import de.zubringer.municipality.Profile;
import de.zubringer.responsibility.Reason;
import de.zubringer.responsibility.Resolution;
import de.zubringer.responsibility.Responsibilities;
import de.zubringer.responsibility.xzufi.XzufiObject.Address;
import de.zubringer.responsibility.xzufi.XzufiObject.Contact;
import de.zubringer.responsibility.xzufi.XzufiObject.Leistung;
import de.zubringer.responsibility.xzufi.XzufiObject.Responsibility;
import de.zubringer.responsibility.xzufi.XzufiObject.Span;
import de.zubringer.responsibility.xzufi.XzufiObject.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Our answers of one day as objects of XZuFi: who carries out which Leistung in which municipality.
 * XZuFi knows one unit for that; whose task it is and whose statutes count is left out and counted.
 */
public final class Offer {
  /** Who gave the ids of our units. */
  static final String AGENCY = "zubringer";

  static final String KEY_SCHEME = "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs";
  static final String RESPONSIBILITY_SCHEME = "ZustaendigkeitOrganisationseinheit";
  private static final String EMAIL = "01";
  private static final String VISITORS = "001";

  private final Municipalities municipalities;
  private final Responsibilities responsibilities;
  private final LocalDate day;
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<Group, List<String>> groups = new LinkedHashMap<>();
  private final List<Leistung> leistungen = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private int beyond;

  private Offer(Municipalities municipalities, Responsibilities responsibilities, LocalDate day) {
    this.municipalities = municipalities;
    this.responsibilities = responsibilities;
    this.day = day;
  }

  /**
   * Asks for every municipality and each of the Leistungen.
   *
   * @param names of the Leistungen; a key without one gets itself as its name
   */
  public static Offer of(
      Municipalities municipalities,
      Responsibilities responsibilities,
      List<LeikaKey> keys,
      Map<LeikaKey, String> names,
      LocalDate day) {
    var offer = new Offer(municipalities, responsibilities, day);
    keys.forEach(key -> offer.take(key, names.getOrDefault(key, key.digits())));
    if (offer.beyond > 0) {
      offer.findings.add(Finding.hint("xzufi-export-beyond", "", String.valueOf(offer.beyond)));
    }
    return offer;
  }

  private record Group(LeikaKey leistung, String unit, Span span) {}

  public List<Unit> units() {
    return List.copyOf(units.values());
  }

  public List<Leistung> leistungen() {
    return leistungen;
  }

  public Findings findings() {
    return Findings.of(findings);
  }

  /** One for each Leistung, unit and span, with all its areas. */
  public List<Responsibility> responsibilities() {
    var all = new ArrayList<Responsibility>();
    groups.forEach((group, areas) -> all.add(responsibility(group, areas, all.size() + 1)));
    return all;
  }

  private static Responsibility responsibility(Group group, List<String> areas, int number) {
    var id = group.leistung() + "-" + group.unit() + "-" + number;
    return new Responsibility(
        new Identifier(id, AGENCY, RESPONSIBILITY_SCHEME),
        ours(group.unit()),
        ours(group.leistung().digits()),
        areas.stream().map(area -> new Identifier(area, "", KEY_SCHEME)).toList(),
        "",
        group.span(),
        0);
  }

  private void take(LeikaKey key, String name) {
    int without = 0;
    var found = false;
    for (var area : municipalities.register().municipalities()) {
      if (area.isValidOn(day)) {
        var resolution = responsibilities.resolve(key, area.ars(), day);
        var answered = resolution.status() == Resolution.Status.FOUND;
        found |= answered;
        without += answered ? 0 : 1;
        if (answered) {
          take(key, area, resolution);
        }
      }
    }
    if (found) {
      leistungen.add(new Leistung(ours(key.digits()), List.of(key.digits()), name, 0));
    }
    if (without > 0) {
      findings.add(
          Finding.warning("xzufi-export-without", "", key.digits(), String.valueOf(without)));
    }
  }

  private void take(LeikaKey key, Body area, Resolution resolution) {
    var body = resolution.executingBody().orElseThrow();
    var profile = municipalities.profile(body.ars());
    addBody(body, profile);
    var unit =
        resolution
            .unit()
            .flatMap(id -> profile.flatMap(one -> one.unit(id)))
            .map(one -> addUnit(body, one))
            .orElse(body.ars().digits());
    groups
        .computeIfAbsent(new Group(key, unit, span(resolution)), any -> new ArrayList<>())
        .add(area.ars().digits());
    if (!resolution.legalBody().equals(resolution.executingBody())
        || !resolution.rulesFrom().equals(resolution.executingBody())) {
      beyond++;
    }
  }

  /** The span of the rule that says who carries out. */
  private static Span span(Resolution resolution) {
    return resolution.reasons().stream()
        .filter(reason -> reason.decides().equals("executingBody"))
        .findFirst()
        .map((Reason reason) -> new Span(reason.validFrom(), reason.validTo()))
        .orElse(Span.ALWAYS);
  }

  private void addBody(Body body, Optional<Profile> profile) {
    var key = body.ars().digits();
    if (units.containsKey(key)) {
      return;
    }
    var contact = profile.map(Profile::contact);
    var address =
        contact
            .flatMap(one -> Optional.ofNullable(one.address()))
            .map(
                one ->
                    new Address(
                        VISITORS,
                        text(one.street()),
                        text(one.houseNumber()),
                        one.zip(),
                        one.city(),
                        ""));
    var email = contact.flatMap(one -> Optional.ofNullable(one.email()));
    units.put(
        key,
        new Unit(
            ours(key),
            List.of(new Identifier(body.levelKey(), "", KEY_SCHEME)),
            body.name(),
            Identifier.NONE,
            address.stream().toList(),
            email.map(mail -> new Contact(EMAIL, mail)).stream().toList(),
            new Span(body.validFrom(), body.validTo()),
            0));
  }

  private String addUnit(Body body, OrgUnit unit) {
    var key = body.ars() + "-" + unit.id();
    var parent = unit.parent() == null ? body.ars().digits() : body.ars() + "-" + unit.parent();
    var mail = Optional.ofNullable(unit.mailbox());
    if (units.containsKey(key)) {
      return key;
    }
    units.put(
        key,
        new Unit(
            ours(key),
            List.of(),
            unit.name(),
            ours(parent),
            List.of(),
            mail.map(address -> new Contact(EMAIL, address)).stream().toList(),
            new Span(unit.validFrom(), unit.validTo()),
            0));
    municipalities
        .profile(body.ars())
        .flatMap(profile -> Optional.ofNullable(unit.parent()).flatMap(profile::unit))
        .ifPresent(above -> addUnit(body, above));
    return key;
  }

  private static Identifier ours(String text) {
    return new Identifier(text, AGENCY, "");
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
