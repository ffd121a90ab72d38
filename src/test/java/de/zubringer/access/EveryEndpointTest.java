package de.zubringer.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ServerTest
class EveryEndpointTest {
  @Autowired List<RequestMappingHandlerMapping> mappings;

  @Test
  void namesWhoMayUseIt() {
    var endpoints =
        mappings.stream().flatMap(all -> all.getHandlerMethods().entrySet().stream()).toList();

    assertThat(endpoints).hasSizeGreaterThan(3);
    assertThat(endpoints)
        .allSatisfy(
            endpoint ->
                assertThat(Doors.namesWhoMayUseIt(endpoint.getValue()))
                    .as("%s says who may use it", endpoint)
                    .isTrue());
  }
}
