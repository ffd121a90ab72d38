package de.zubringer.zustelldienst.routing;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.content.OfferedService;
import de.zubringer.fitconnect.routing.RouteQuery.AreaKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
  @ParameterizedTest
  @CsvSource({
    "ARS, 160510000000, DE, true",
    "ARS, 160510000000, DE16, true",
    "ARS, 160510000000, DE16051, true",
    "ARS, 16051, DE160510000000, true",
    "ARS, 11, DE110000000000, true",
    "ARS, 160745011079, DE160745011000, true",
    "ARS, 160745011, DE160745011079, false",
    "ARS, 16, DE16051, false",
    "ARS, 05334, DE000000000000, true",
    "ARS, 16052, DE16051, false",
    "AGS, 16051000, DE160510000000, true",
    "AGS, 16051000, DE16, true",
    "AGS, 16074079, DE160745011079, true",
    "AGS, 16074079, DE160745011, false",
    "AGS, 16074080, DE160745011079, false"
  })
  void isServedInTheRegionsThatHoldIt(AreaKind kind, String key, String region, boolean expected) {
    var service = new OfferedService("", "", List.of(region), List.of());
    assertThat(new Place(kind, key).isServedBy(service)).isEqualTo(expected);
  }
}
