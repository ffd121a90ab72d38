package de.zubringer.web;

import static de.zubringer.access.Role.CASE_WORKER;
import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.access.Role.LAND;
import static de.zubringer.access.Role.OPERATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.access.Role;
import de.zubringer.testing.ServerTest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class RolesTest {
  @Autowired MockMvcTester server;

  static Stream<Arguments> pages() {
    return Stream.of(
        page("/", Role.values()),
        page("/sendungen", COORDINATOR, SYSTEM_ADMIN, CASE_WORKER, OPERATOR),
        page("/klaerung", COORDINATOR, SYSTEM_ADMIN, CASE_WORKER, OPERATOR),
        page("/klaerung/abgaben", COORDINATOR, SYSTEM_ADMIN, CASE_WORKER),
        page("/betrieb", OPERATOR),
        page("/betrieb/anbindungen", OPERATOR),
        page("/betrieb/ziele", OPERATOR),
        page("/betrieb/technik", OPERATOR),
        page("/betrieb/alarme", OPERATOR),
        page("/anbindungen", LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION),
        page("/abbildungen", COORDINATOR, SYSTEM_ADMIN),
        page("/passung", LAND, COORDINATOR, SYSTEM_ADMIN),
        page("/zustaendigkeit", Role.values()),
        page(
            "/zustaendigkeit/gebiete",
            LAND,
            COORDINATOR,
            SYSTEM_ADMIN,
            HEAD,
            DATA_PROTECTION,
            OPERATOR),
        page("/zustaendigkeit/reform", LAND, COORDINATOR, SYSTEM_ADMIN, HEAD),
        page("/kommunen", LAND, COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION),
        page("/posteingang", CASE_WORKER),
        page("/aufbewahrung", COORDINATOR, SYSTEM_ADMIN, HEAD, DATA_PROTECTION),
        page("/ueber", Role.values()));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void opensToItsRolesOnly(String address, Set<Role> roles) {
    for (var role : Role.values()) {
      assertThat(server.get().uri(address).with(as(role)))
          .as("%s for %s", address, role)
          .hasStatus(roles.contains(role) ? 200 : 403);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void leadsOnlyWhereTheRoleMayGo(String address, Set<Role> roles) {
    for (var role : Role.values()) {
      if (!roles.contains(role)) {
        assertThat(server.get().uri("/").with(as(role)))
            .bodyText()
            .as("links for %s", role)
            .doesNotContain("href=\"" + address + "\"");
      }
    }
  }

  private static Arguments page(String address, Role... roles) {
    return Arguments.of(address, Set.copyOf(Arrays.asList(roles)));
  }
}
