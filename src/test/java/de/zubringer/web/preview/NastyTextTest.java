package de.zubringer.web.preview;

import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.access.Role;
import de.zubringer.testing.ServerTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServerTest
class NastyTextTest {
  private static final String NASTY = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>";

  @Autowired MockMvcTester server;

  static Stream<String> names() {
    return SamplePages.ALL.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void staysText(String name) {
    assertThat(
            server
                .get()
                .uri("/vorschau/{name}", name)
                .param("end", NASTY)
                .with(as(Role.COORDINATOR)))
        .hasStatusOk()
        .bodyText()
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert", "<img", "\"'>");
  }
}
