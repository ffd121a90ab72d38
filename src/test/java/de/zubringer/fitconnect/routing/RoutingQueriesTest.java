package de.zubringer.fitconnect.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.fitconnect.ProtocolFault;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingQueriesTest {
  private static final Pattern PUBLISHED = Pattern.compile("^(\\*?([^\\*]{2,})\\*?)*$");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "leikaKey=99102013104000&ars=16",
        "leikaKey=99102013104000&ars=160",
        "leikaKey=99102013104000&ars=16051",
        "leikaKey=99102013104000&ars=160510000",
        "leikaKey=99102013104000&ars=160510000000&limit=1&offset=7",
        "leikaKey=99102013104000&ags=16051000&limit=500",
        "leikaKey=99102013104000&areaId=1024"
      })
  void takesWhatThePublishedDescriptionAllows(String query) throws ProtocolFault {
    assertThat(RouteQuery.read(parameters(query)).leikaKey()).isEqualTo("99102013104000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ars=16",
        "leikaKey=99102013104000",
        "leikaKey=&ars=16",
        "leikaKey=urn:de:fim:leika:leistung:99102013104000&ars=16",
        "leikaKey=9910201310400&ars=16",
        "leikaKey=89102013104000&ars=16",
        "leikaKey=99102013104000&leikaKey=99102013104000&ars=16",
        "leikaKey=99102013104000&ars=",
        "leikaKey=99102013104000&ars=1605",
        "leikaKey=99102013104000&ars=16051000",
        "leikaKey=99102013104000&ags=160510000000",
        "leikaKey=99102013104000&ars=16&ags=16",
        "leikaKey=99102013104000&ars=16&areaId=16",
        "leikaKey=99102013104000&ars=16&ars=16",
        "leikaKey=99102013104000&areaId=x",
        "leikaKey=99102013104000&ars=١٦",
        "leikaKey=99102013104000&ars=16\n",
        "leikaKey=99102013104000&ars=16&limit=0",
        "leikaKey=99102013104000&ars=16&limit=501",
        "leikaKey=99102013104000&ars=16&limit=",
        "leikaKey=99102013104000&ars=16&offset=-1",
        "leikaKey=99102013104000&ars=16&offset=99999999999999"
      })
  void refusesEverythingElse(String query) {
    assertThatThrownBy(() -> RouteQuery.read(parameters(query))).isInstanceOf(ProtocolFault.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "ab",
        "*",
        "**",
        "*ab",
        "ab*",
        "*ab*",
        "ab**",
        "**ab",
        "ab**cd",
        "ab***cd",
        "ab*c",
        "a*bc",
        "*ab**cd*",
        "*ab*cd*ef",
        "a b",
        "ab*c*de"
      })
  void takesTheSameExpressionsAsThePublishedForm(String expression) {
    assertThat(isTaken(expression)).isEqualTo(PUBLISHED.matcher(expression).matches());
  }

  @Test
  void doesNotHangOnAnExpressionMadeForBacktracking() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(2), () -> assertThat(isTaken("ab".repeat(99) + "*c")).isFalse());
    assertThat(isTaken("ab".repeat(200))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Erfurt, true",
    "erfurt, true",
    "Erf*, true",
    "*furt, true",
    "*rf*, true",
    "Er*rt, true",
    "Er**rt, true",
    "99084, true",
    "990*, true",
    "99085, false",
    "Erfurter, false",
    "Er*fu*rtrt, false",
    "Stadt Erfurt, true",
    "Stadt Gera, false"
  })
  void findsNamesPostalCodesAndWildcards(String expression, boolean found) throws ProtocolFault {
    var query = AreaQuery.read(Map.of("areaSearchexpression", new String[] {expression}));
    assertThat(query.finds("Erfurt, Stadt", List.of("99084"))).isEqualTo(found);
  }

  @Test
  void needsOneToTenExpressions() {
    assertThatThrownBy(() -> AreaQuery.read(Map.of())).isInstanceOf(ProtocolFault.class);
    var eleven =
        Map.of("areaSearchexpression", Collections.nCopies(11, "ab").toArray(String[]::new));
    assertThatThrownBy(() -> AreaQuery.read(eleven)).isInstanceOf(ProtocolFault.class);
  }

  private static boolean isTaken(String expression) {
    try {
      AreaQuery.read(Map.of("areaSearchexpression", new String[] {expression}));
      return true;
    } catch (ProtocolFault e) {
      return false;
    }
  }

  private static Map<String, String[]> parameters(String query) {
    var all = new LinkedHashMap<String, String[]>();
    for (var pair : query.split("&", -1)) {
      var parts = pair.split("=", 2);
      all.merge(
          parts[0], new String[] {parts.length > 1 ? parts[1] : ""}, RoutingQueriesTest::both);
    }
    return all;
  }

  private static String[] both(String[] one, String[] two) {
    var all = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, all, one.length, two.length);
    return all;
  }
}
