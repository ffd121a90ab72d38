package de.zubringer.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Codeliste in all its editions: which value may be used on which day. An edition counts until the
 * next begins.
 */
public final class CodeList {
  /** One value and the days on which it may be used, both inclusive; null is open. */
  public record Code(
      String code, String name, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
    boolean isValidOn(LocalDate day) {
      return (validFrom == null || !day.isBefore(validFrom))
          && (validTo == null || !day.isAfter(validTo));
    }
  }

  /** Whether a value may be used on a day. */
  public enum Standing {
    VALID,
    EXPIRED,
    UNKNOWN
  }

  private final String id;
  private final String urn;
  private final String version;
  private final Map<String, List<Code>> codes = new LinkedHashMap<>();

  /**
   * Makes a list of the codes of all editions, older ones first.
   *
   * @param urn as in the XRepository
   * @param version of the newest edition
   */
  public CodeList(String id, String urn, String version, List<Code> codes) {
    this.id = id;
    this.urn = urn;
    this.version = version;
    for (var code : codes) {
      this.codes.computeIfAbsent(code.code(), key -> new ArrayList<>(1)).add(code);
    }
  }

  public String id() {
    return id;
  }

  public String urn() {
    return urn;
  }

  public String version() {
    return version;
  }

  /** Every code there ever was, once, as the newest edition that has it says. */
  public List<Code> codes() {
    return codes.values().stream().map(List::getLast).toList();
  }

  /** A code as the newest edition that has it says. */
  public Optional<Code> code(String value) {
    return Optional.ofNullable(codes.get(value)).map(List::getLast);
  }

  public Standing standing(String value, LocalDate day) {
    var known = codes.get(value);
    if (known == null) {
      return Standing.UNKNOWN;
    }
    return known.stream().anyMatch(code -> code.isValidOn(day)) ? Standing.VALID : Standing.EXPIRED;
  }
}
