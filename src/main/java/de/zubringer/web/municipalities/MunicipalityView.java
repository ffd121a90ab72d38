package de.zubringer.web.municipalities;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Contact;
import de.zubringer.municipality.Installation;
import de.zubringer.municipality.OrgUnit;
import de.zubringer.municipality.Profile;
import de.zubringer.web.frame.Words;
import de.zubringer.web.municipalities.MunicipalityPage.Link;
import de.zubringer.web.municipalities.MunicipalityPage.StatuteLine;
import de.zubringer.web.municipalities.MunicipalityPage.SystemLine;
import de.zubringer.web.municipalities.MunicipalityPage.UnitNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The profile of a body as its page shows it. */
final class MunicipalityView {
  /** Deeper than any org chart; ends one that contains itself. */
  private static final int DEPTH_MAX = 10;

  private MunicipalityView() {}

  static MunicipalityPage of(PlanBook book, Body body, Profile profile, LocalDate today) {
    var members = book.municipalities().register().membersOf(body.ars());
    return new MunicipalityPage(
        body.fullName(),
        body.ars().digits(),
        say("koerperschaft." + body.kind().word()),
        contact(profile),
        units(profile, null, 0),
        statutes(book, body, members, today),
        profile.systems().stream().map(one -> system(book, one)).toList(),
        connections(book, body),
        members.stream().map(Body::name).sorted().toList());
  }

  private static List<String> contact(Profile profile) {
    var contact = Optional.ofNullable(profile.contact()).orElse(Contact.NONE);
    var lines = new ArrayList<String>();
    var address = contact.address();
    if (address != null) {
      var street = Objects.requireNonNullElse(address.street(), "");
      var number = Objects.requireNonNullElse(address.houseNumber(), "");
      lines.add((street + " " + number).strip());
      lines.add(address.zip() + " " + address.city());
    }
    Stream.of(contact.email(), contact.phone()).filter(Objects::nonNull).forEach(lines::add);
    return lines.stream().filter(line -> !line.isEmpty()).toList();
  }

  private static List<UnitNode> units(
      Profile profile, @org.jspecify.annotations.Nullable String parent, int depth) {
    if (depth > DEPTH_MAX) {
      return List.of();
    }
    return profile.units().stream()
        .filter(unit -> Objects.equals(unit.parent(), parent))
        .map(unit -> node(profile, unit, depth))
        .toList();
  }

  private static UnitNode node(Profile profile, OrgUnit unit, int depth) {
    var functions =
        unit.functions().stream().map(one -> Words.sayOr(one, "funktion." + one)).toList();
    return new UnitNode(
        unit.name(), String.join(", ", functions), units(profile, unit.id(), depth + 1));
  }

  private static List<StatuteLine> statutes(
      PlanBook book, Body body, List<Body> members, LocalDate today) {
    return Stream.concat(Stream.of(body), members.stream())
        .distinct()
        .flatMap(
            one ->
                book.municipalities().profile(one.ars()).stream()
                    .flatMap(profile -> profile.statutes().stream())
                    .map(statute -> StatuteText.of(book.catalogue(), one, statute, today)))
        .toList();
  }

  private static SystemLine system(PlanBook book, Installation installation) {
    var product = book.catalogue().system(installation.system());
    var operator = installation.operator();
    return new SystemLine(
        product.map(known -> known.name()).orElse(installation.system()),
        say("anbindung.version", installation.version()),
        product
            .flatMap(known -> known.byId(installation.interfaceId()))
            .map(entrance -> Words.sayOr(entrance.id(), "weg.uebergabe." + entrance.connector()))
            .orElse(installation.interfaceId()),
        operator == null || operator.equals("self") ? say("kommune.selbst") : operator);
  }

  private static List<Link> connections(PlanBook book, Body body) {
    return book.plansOf(new MunicipalityId(body.ars())).stream()
        .map(
            plan ->
                new Link(
                    "/anbindungen/" + body.ars() + "/" + plan.leistung().id(),
                    plan.leistung().name()))
        .toList();
  }
}
