package de.zubringer.web.frame;

import static de.zubringer.access.Role.CASE_WORKER;
import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.OPERATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;

import de.zubringer.access.Role;
import java.util.List;
import java.util.Set;

/** Which pages a role is led to; whether it may enter is said at the page itself. */
final class Navigation {
  private static final List<Way> WAYS =
      List.of(
          new Way("/", "nav.lage", Set.of(Role.values())),
          new Way("/posteingang", "nav.posteingang", Set.of(CASE_WORKER)),
          new Way(
              "/sendungen",
              "nav.sendungen",
              Set.of(COORDINATOR, SYSTEM_ADMIN, CASE_WORKER, OPERATOR)),
          new Way(
              "/klaerung",
              "nav.klaerung",
              Set.of(COORDINATOR, SYSTEM_ADMIN, CASE_WORKER, OPERATOR)),
          new Way("/quittungen", "nav.quittungen", Set.of(COORDINATOR, SYSTEM_ADMIN, CASE_WORKER)),
          new Way("/betrieb", "nav.betrieb", Set.of(OPERATOR)),
          new Way(
              "/anbindungen",
              "nav.anbindungen",
              Set.of(LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION)),
          new Way(
              "/kommunen",
              "nav.kommunen",
              Set.of(LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION)),
          new Way(
              "/aufbewahrung",
              "nav.aufbewahrung",
              Set.of(COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION)),
          new Way("/zustaendigkeit", "nav.zustaendigkeit", Set.of(Role.values())));

  private Navigation() {}

  static List<Frame.Entry> of(Role role, String path) {
    return WAYS.stream()
        .filter(way -> way.roles.contains(role))
        .map(way -> new Frame.Entry(way.address, Words.say(way.name), way.leadsTo(path)))
        .toList();
  }

  private record Way(String address, String name, Set<Role> roles) {
    boolean leadsTo(String path) {
      return path.equals(address) || (address.length() > 1 && path.startsWith(address + "/"));
    }
  }
}
