package de.zubringer.cli.demo;

import de.zubringer.access.Accounts;
import de.zubringer.access.Person;
import de.zubringer.access.Role;
import de.zubringer.kernel.MunicipalityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The log-ins of the demo. It listens on this machine only, so the password may be known. */
final class DemoLogIns {
  static final String PASSWORD = "zubringer-demo";

  private static final Map<MunicipalityId, String> NAMES =
      new TreeMap<>(
          Map.of(
              MunicipalityId.of("160510000000"), "erfurt",
              MunicipalityId.of("160745011000"), "saaletal",
              MunicipalityId.of("160660092092"), "zella-mehlis",
              MunicipalityId.of("160700000000"), "ilm-kreis",
              MunicipalityId.of("160550000000"), "weimar",
              MunicipalityId.of("160640003003"), "bad-langensalza",
              MunicipalityId.of("160740000000"), "saale-holzland",
              // nothing is connected there yet: to try the whole way of a Leistung
              MunicipalityId.of("160750085085"), "poessneck",
              MunicipalityId.of("160640046046"), "muehlhausen",
              MunicipalityId.of("160690000000"), "hildburghausen"));

  private static final Map<Role, String> DUTIES =
      Map.of(
          Role.COORDINATOR, "koordination",
          Role.CASE_WORKER, "sachbearbeitung",
          Role.SYSTEM_ADMIN, "technik",
          Role.HEAD, "leitung",
          Role.DATA_PROTECTION, "datenschutz");

  private DemoLogIns() {}

  /** One account. */
  record LogIn(Role role, String name, @Nullable MunicipalityId municipality) {}

  static List<LogIn> all() {
    var all = new ArrayList<LogIn>();
    NAMES.forEach(
        (municipality, name) ->
            DUTIES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(
                    duty ->
                        all.add(
                            new LogIn(duty.getKey(), name + "-" + duty.getValue(), municipality))));
    all.add(new LogIn(Role.LAND, "land", null));
    all.add(new LogIn(Role.OPERATOR, "betrieb", null));
    return all;
  }

  static void ensure(Accounts accounts) {
    accounts.ensure(
        all().stream().map(one -> new Person(one.name(), one.role(), one.municipality())).toList(),
        PASSWORD);
  }

  /** The technical account a system of the municipality hands applications over with. */
  static String technical(MunicipalityId municipality) {
    return NAMES.get(municipality) + "-" + DUTIES.get(Role.SYSTEM_ADMIN);
  }
}
