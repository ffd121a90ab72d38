package de.zubringer.rollin.order;

import static de.zubringer.rollin.order.Writing.orOpen;

import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Contact;
import de.zubringer.municipality.Destination;
import de.zubringer.municipality.OfficeKey;
import de.zubringer.municipality.Profile;
import de.zubringer.rollin.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the body that keeps the DVDV must enter. */
@Component
class DvdvOrder implements OrderWriter {
  private static final String DVDV = "dvdv";

  @Override
  public OrderKind kind() {
    return OrderKind.DVDV;
  }

  @Override
  public Optional<OrderPaper> write(Situation now) {
    var plan = now.plan();
    if (plan.isEmpty() || plan.get().intake().isEmpty()) {
      return Optional.empty();
    }
    var writing = new Writing(kind());
    return Optional.of(
        writing
            .text("bitte", writing.say("bitte.text"))
            .table("behoerde", office(writing, now))
            .table(
                "zustellpunkte",
                plan.get().intake().stream().map(one -> destination(now, one)).toList())
            .table(
                "leistungen",
                now.leistung().keys().stream()
                    .map(LeikaKey::digits)
                    .map(key -> List.of(key, now.leistung().nameUnder(new LeikaKey(key))))
                    .toList())
            .table(
                "gebiete",
                now.adaptation().areas().stream()
                    .map(area -> List.of(area.name(), area.ars().digits()))
                    .toList())
            .paper(now));
  }

  private static List<List<String>> office(Writing writing, Situation now) {
    var rows = new ArrayList<List<String>>();
    var contact = now.profile().map(Profile::contact).orElse(Contact.NONE);
    var keys = now.profile().map(one -> one.keysOf(DVDV, now.today())).orElse(List.of());
    rows.add(List.of(writing.say("name"), now.body().fullName()));
    rows.add(List.of(writing.say("ars"), now.body().ars().digits()));
    rows.add(
        List.of(
            writing.say("schluessel"),
            orOpen(keys.stream().map(OfficeKey::value).collect(Collectors.joining(", ")))));
    rows.add(List.of(writing.say("anschrift"), orOpen(address(contact))));
    rows.add(List.of(writing.say("email"), orOpen(contact.email())));
    rows.add(List.of(writing.say("telefon"), orOpen(contact.phone())));
    return rows;
  }

  /** In one line; empty if none is known. */
  static String address(Contact contact) {
    var address = contact.address();
    if (address == null) {
      return "";
    }
    var street =
        Stream.of(address.street(), address.houseNumber())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    var place = address.zip() + " " + address.city();
    return street.isEmpty() ? place : street + ", " + place;
  }

  private static List<String> destination(Situation now, Destination one) {
    return List.of(
        orOpen(one.destinationId()),
        orOpen(one.environment()),
        now.leistung().submission().schemaUri(),
        areas(now));
  }

  private static String areas(Situation now) {
    return now.adaptation().areas().stream().map(Body::name).collect(Collectors.joining(", "));
  }
}
