package de.zubringer.municipality;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Spot;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the municipalities a person can mean by a name, a postal code, an address or a key. One
 * postal code often covers several, so nothing is chosen for the person ({@code
 * register/postal-codes.csv}: plz, ars).
 */
public final class Places {
  private static final String FILE = "register/postal-codes.csv";

  /** More would not be read. */
  private static final int FOUND_MAX = 40;

  private static final Pattern POSTAL_CODE = Pattern.compile("(?<!\\d)\\d{5}(?!\\d)");
  private static final Pattern KEY = Pattern.compile("\\d{8}|\\d{12}");

  private final Register register;
  private final Map<String, Set<Ars>> byPostalCode;
  private final Map<Ars, Set<String>> codesOf = new HashMap<>();

  private Places(Register register, Map<String, Set<Ars>> byPostalCode) {
    this.register = register;
    this.byPostalCode = byPostalCode;
    byPostalCode.forEach(
        (code, there) ->
            there.forEach(ars -> codesOf.computeIfAbsent(ars, key -> new TreeSet<>()).add(code)));
  }

  static Places of(Workspace workspace, Register register, List<Finding> findings) {
    var codes = new HashMap<String, Set<Ars>>();
    register
        .municipalities()
        .forEach(
            body ->
                Optional.ofNullable(body.postalCode()).ifPresent(code -> add(codes, code, body)));
    workspace.file(FILE).ifPresent(file -> read(file, register, codes, findings));
    return new Places(register, codes);
  }

  private static void read(
      byte[] file, Register register, Map<String, Set<Ars>> codes, List<Finding> findings) {
    var text = new String(file, StandardCharsets.UTF_8);
    try (var lines = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (var line : lines) {
        var body = line.findField("ars").flatMap(register::ofKey);
        var code = line.findField("plz").filter(POSTAL_CODE.asMatchPredicate());
        if (body.isPresent() && code.isPresent()) {
          add(codes, code.get(), body.get());
        } else {
          var spot = new Spot(FILE, (int) line.getStartingLineNumber());
          findings.add(Finding.warning("postal-code-line", "").at(spot));
        }
      }
    } catch (CsvParseException | IOException e) {
      findings.add(Finding.error("postal-codes-unreadable", "").at(new Spot(FILE, 1)));
    }
  }

  private static void add(Map<String, Set<Ars>> codes, String code, Body body) {
    codes.computeIfAbsent(code, key -> new TreeSet<>()).add(body.ars());
  }

  /**
   * By key first, then postal code (narrowed by the names beside it), then name; of those that
   * exist on the day. What ended before is found only if nothing else is.
   */
  public List<Body> find(String text, LocalDate day) {
    var wanted = text.strip();
    if (wanted.isEmpty()) {
      return List.of();
    }
    var found = wanted.chars().allMatch(Character::isDigit) ? byNumber(wanted) : byWords(wanted);
    var valid = found.stream().filter(body -> body.isValidOn(day)).limit(FOUND_MAX).toList();
    return valid.isEmpty() ? found.stream().limit(FOUND_MAX).toList() : valid;
  }

  /** The postal codes of a municipality; none of a body above it. */
  public Set<String> postalCodes(Ars municipality) {
    return codesOf.getOrDefault(municipality, Set.of());
  }

  private List<Body> byNumber(String digits) {
    return KEY.matcher(digits).matches()
        ? matching(body -> body.ars().digits().equals(digits) || body.ars().ags().equals(digits))
        : byCode(digits);
  }

  private List<Body> byCode(String code) {
    return byPostalCode.getOrDefault(code, Set.of()).stream()
        .flatMap(ars -> register.body(ars).stream())
        .toList();
  }

  private List<Body> byWords(String text) {
    var code = POSTAL_CODE.matcher(text);
    if (code.find()) {
      var there = byCode(code.group());
      var place = plain(text.substring(code.end()));
      var named = there.stream().filter(body -> plain(body.name()).equals(place)).toList();
      return named.isEmpty() ? there : named;
    }
    var name = plain(text.substring(text.lastIndexOf(',') + 1));
    var exact = matching(body -> plain(body.name()).equals(name));
    var begins = exact.isEmpty() ? matching(body -> plain(body.name()).startsWith(name)) : exact;
    return begins.isEmpty() ? matching(body -> plain(body.name()).contains(name)) : begins;
  }

  private List<Body> matching(Predicate<Body> wanted) {
    return register.municipalities().stream().filter(wanted).toList();
  }

  /** Without what the register adds to a name, such as {@code , Stadt}. */
  private static String plain(String name) {
    var comma = name.indexOf(',');
    return (comma > 0 ? name.substring(0, comma) : name).strip().toLowerCase(Locale.GERMANY);
  }
}
