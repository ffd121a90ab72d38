package de.zubringer.responsibility.xzufi;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is understood of an XZuFi message; {@code line} is where the element begins. */
public sealed interface XzufiObject {

  Identifier id();

  int line();

  /**
   * A Leistung.
   *
   * @param leika its keys in the LeiKa, as written ({@code referenzLeiKa})
   */
  record Leistung(Identifier id, List<String> leika, String name, int line)
      implements XzufiObject {}

  /**
   * An Organisationseinheit.
   *
   * @param furtherIds {@code idSekundaer}; here we write the regional key of its body
   * @param parent the unit above; empty if none is named
   */
  record Unit(
      Identifier id,
      List<Identifier> furtherIds,
      String name,
      Identifier parent,
      List<Address> addresses,
      List<Contact> contacts,
      Span span,
      int line)
      implements XzufiObject {}

  /**
   * Where a unit is found or gets its post.
   *
   * @param kind code of the type of address
   * @param regionalKey of the place it lies in, which need not be the area of its body
   */
  record Address(
      String kind, String street, String number, String zip, String city, String regionalKey) {}

  /**
   * A way to reach a unit.
   *
   * @param channel code of the list erreichbarkeit (XÖV); 01 is e-mail
   */
  record Contact(String channel, String value) {}

  /** A Gebiet that is described in the message. */
  record Area(Identifier id, String key, String name, int line) implements XzufiObject {}

  /**
   * A Zuständigkeit of a unit.
   *
   * @param role code of the role, if there is one
   */
  record Responsibility(
      Identifier id,
      Identifier unit,
      Identifier leistung,
      List<Identifier> areas,
      String role,
      Span span,
      int line)
      implements XzufiObject {}

  /** An Onlinedienst. */
  record OnlineService(Identifier id, String name, List<String> links, int line)
      implements XzufiObject {}

  /** {@code loesche}: the sender takes back what it sent before. */
  record Deletion(String kind, Identifier id, int line) implements XzufiObject {}

  /** Days, both inside; a missing end is open. */
  record Span(@Nullable LocalDate from, @Nullable LocalDate to) {
    static final Span ALWAYS = new Span(null, null);
  }
}
