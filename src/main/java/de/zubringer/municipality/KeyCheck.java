package de.zubringer.municipality;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.workspace.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the keys of an office say that their form, the register or another profile contradicts. */
final class KeyCheck {
  /**
   * PVOG: {@code L100012.OE.225060530}; DVDV: prefix of the category and 12 digits of the
   * organisation.
   */
  private static final Map<String, Pattern> FORMS =
      Map.of(
          "ags", Pattern.compile("\\d{8}"),
          "ars", Pattern.compile("\\d{12}"),
          "pvog", Pattern.compile("[A-Z]\\d+\\.OE\\.\\d+"),
          "dvdv", Pattern.compile("[a-z]{3}\\d{12}"),
          "behoerdenkennzahl", Pattern.compile("[0-9A-Za-z][0-9A-Za-z ./-]*"),
          "fictive", Pattern.compile("\\d{8}|\\d{12}"));

  private static final Pattern ANY = Pattern.compile(".*");

  private record Seen(Profile profile, OfficeKey key) {}

  private final Register register;
  private final List<Finding> findings;
  private final List<Seen> seen = new ArrayList<>();

  KeyCheck(Register register, List<Finding> findings) {
    this.register = register;
    this.findings = findings;
  }

  /** Of one profile after the other; a key that two of them have is told at the second. */
  void check(Document document, Profile profile) {
    for (int i = 0; i < profile.keys().size(); i++) {
      var key = profile.keys().get(i);
      var place = "keys[" + i + "]";
      Stream.of(
              value(key, profile.ars(), place + ".value"),
              unit(key, profile, place + ".unit"),
              days(key, place + ".validTo"),
              again(key, profile, place))
          .flatMap(Optional::stream)
          .forEach(finding -> findings.add(document.at(finding)));
      seen.add(new Seen(profile, key));
    }
  }

  private Optional<Finding> value(OfficeKey key, Ars owner, String place) {
    var value = key.value();
    if (!FORMS.getOrDefault(key.kind(), ANY).matcher(value).matches()) {
      return Optional.of(Finding.error("office-key-form-wrong", place, value, key.kind()));
    }
    if (key.kind().equals("fictive")) {
      return isOfficial(value)
          ? Optional.of(Finding.error("office-key-fictive-official", place, value))
          : Optional.empty();
    }
    var isForeign =
        (key.kind().equals("ars") && !value.equals(owner.digits()))
            || (key.kind().equals("ags") && !value.equals(owner.ags()));
    return isForeign
        ? Optional.of(Finding.error("office-key-foreign", place, value, owner.digits()))
        : Optional.empty();
  }

  private boolean isOfficial(String value) {
    return register.bodies().stream()
        .anyMatch(body -> body.ars().digits().equals(value) || isAgsOf(value, body));
  }

  private static boolean isAgsOf(String value, Body body) {
    return body.kind().isMunicipality() && body.ars().ags().equals(value);
  }

  private static Optional<Finding> unit(OfficeKey key, Profile profile, String place) {
    var unit = key.unit();
    return unit == null || profile.unit(unit).isPresent()
        ? Optional.empty()
        : Optional.of(Finding.error("office-key-unit-unknown", place, unit));
  }

  private static Optional<Finding> days(OfficeKey key, String place) {
    var from = key.validFrom();
    var to = key.validTo();
    return from != null && to != null && to.isBefore(from)
        ? Optional.of(Finding.error("days-reversed", place))
        : Optional.empty();
  }

  private Optional<Finding> again(OfficeKey key, Profile profile, String place) {
    return seen.stream()
        .filter(other -> other.key().collides(key))
        .findFirst()
        .map(
            other ->
                other.profile().ars().equals(profile.ars())
                    ? Finding.error("office-key-twice", place, key.value())
                    : Finding.warning(
                        "office-key-shared", place, key.value(), other.profile().ars().digits()));
  }
}
