package de.zubringer.web.clearing;

import de.zubringer.access.Person;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.held.HeldFilter;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which held journeys somebody asked for, read from the address; what does not fit counts as not
 * asked.
 *
 * @param municipality only somebody who sees several can choose one
 */
record HeldChoice(String cause, String leistung, String municipality) {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9-]{1,100}");
  private static final Pattern KEY = Pattern.compile("[0-9]{12}");

  static HeldChoice of(Map<String, String> asked) {
    var municipality = asked.getOrDefault("kommune", "");
    return new HeldChoice(
        word(asked, "ursache"),
        word(asked, "leistung"),
        KEY.matcher(municipality).matches() ? municipality : "");
  }

  private static String word(Map<String, String> asked, String name) {
    var text = asked.getOrDefault(name, "");
    return WORD.matcher(text).matches() ? text : "";
  }

  /** Never more than the person may see. */
  HeldFilter filter(Person person) {
    var own = person.municipality();
    var chosen = municipality.isEmpty() ? null : MunicipalityId.of(municipality);
    return new HeldFilter(
        own == null ? chosen : own,
        cause.isEmpty() ? null : cause,
        leistung.isEmpty() ? null : leistung);
  }

  boolean filters() {
    return !cause.isEmpty() || !leistung.isEmpty() || !municipality.isEmpty();
  }

  /** The same list further down. */
  String address(String after) {
    return UriComponentsBuilder.fromPath("/klaerung")
        .queryParam("ursache", "{cause}")
        .queryParam("leistung", "{leistung}")
        .queryParam("kommune", "{municipality}")
        .queryParam("nach", "{after}")
        .encode()
        .buildAndExpand(cause, leistung, municipality, after)
        .toUriString();
  }
}
