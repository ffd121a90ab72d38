package de.zubringer.delivery.sql;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.Redirects;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JDBC address that names a database on a host and nothing else. Addresses are written by
 * administrations, and drivers do what their parameters say: read files, load classes, run scripts.
 * So none of them gets through but those that only name a place.
 *
 * @param subprotocol the word behind {@code jdbc:}
 * @param port as written, else the usual one of the product; 0 if that is not known
 */
record SqlAddress(String url, String subprotocol, String host, int port) {
  private static final Pattern URL =
      Pattern.compile(
          "jdbc:(?<driver>[a-z0-9]{1,40})(:[a-z0-9]{1,20})?:@?//"
              + "(?<host>[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])"
              + "(\\\\[A-Za-z0-9_$]{1,40})?(:(?<port>[0-9]{1,5}))?"
              + "(/[A-Za-z0-9._:/-]{0,200})?"
              + "(?<parameters>(;[A-Za-z]{1,40}=[A-Za-z0-9._-]{1,100}){0,5});?");

  /** Those that name a place; whatever changes how a driver works is the operator's. */
  private static final Set<String> PARAMETERS =
      Set.of("databasename", "instancename", "currentschema");

  private static final Map<String, Integer> USUAL_PORTS =
      Map.of("postgresql", 5432, "sqlserver", 1433, "mariadb", 3306, "mysql", 3306, "oracle", 1521);

  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

  static Outcome<SqlAddress> of(DeliveryOrder order, Redirects redirects) {
    var written = order.setting("adresse");
    if (written.isEmpty()) {
      return Outcome.held(Finding.error("target-setting-missing", "", order.system(), "adresse"));
    }
    return of(written.get(), redirects)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.held(Finding.error("sql-address-invalid", "", order.system())));
  }

  /** Empty if it says anything but a place. */
  static Optional<SqlAddress> of(String written, Redirects redirects) {
    var url = redirects.apply(written.strip());
    var match = URL.matcher(url);
    return match.matches() && areHarmless(match.group("parameters")) && !url.contains("..")
        ? Optional.of(new SqlAddress(url, match.group("driver"), match.group("host"), port(match)))
        : Optional.empty();
  }

  /** Whether what is said there never leaves this machine. */
  boolean isLocal() {
    return LOOPBACK.matcher(host).matches();
  }

  private static int port(Matcher match) {
    var written = match.group("port");
    return written == null
        ? USUAL_PORTS.getOrDefault(match.group("driver"), 0)
        : Integer.parseInt(written);
  }

  private static boolean areHarmless(String parameters) {
    return Stream.of(parameters.split(";", -1))
        .filter(parameter -> !parameter.isEmpty())
        .map(parameter -> parameter.substring(0, parameter.indexOf('=')).toLowerCase(Locale.ROOT))
        .allMatch(PARAMETERS::contains);
  }
}
