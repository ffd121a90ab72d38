package de.zubringer.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.delivery.ConnectorContract;
import de.zubringer.delivery.Deliveries;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.Orders;
import de.zubringer.delivery.pull.FetchTokens;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.SampleJourneys;
import de.zubringer.pipeline.Step;
import de.zubringer.pipeline.StepKind;
import de.zubringer.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class FetchEndpointTest {
  private static final String PATH = "/api/v1/fetch/deliveries";

  @Autowired MockMvcTester server;
  @Autowired Deliveries deliveries;
  @Autowired FetchTokens tokens;
  @Autowired SampleJourneys samples;
  @Autowired Journeys journeys;
  private String system;
  private String token;
  private JourneyId journey;

  /** An installation of its own for each test, as the database is shared. */
  @BeforeEach
  void layReady() {
    system = "fv-" + UUID.randomUUID().toString().substring(0, 8);
    token = tokens.make(Orders.MUSTERSTADT, system, "Test", "kim").orElseThrow();
    journey = samples.delivered(Orders.MUSTERSTADT, "Musterstadt", "{}");
    var order =
        Orders.to("pull")
            .with("a.json", "application/json", "{\"name\":\"Bello\"}")
            .with(
                new DeliveryOrder.Attachment(
                    "nachweis",
                    "Größe \"1\"\r\nX: y.pdf",
                    "text/html\r\nX-Y: z",
                    Content.of("Anlage".getBytes(StandardCharsets.UTF_8))))
            .order();
    ConnectorContract.receipt(
        deliveries.deliver(
            new DeliveryOrder(
                journey,
                order.municipality(),
                system,
                order.connector(),
                order.settings(),
                order.request(),
                order.acknowledgement(),
                order.document(),
                order.attachments(),
                order.subject())));
  }

  @Test
  void listsFetchesAndConfirms() throws Exception {
    assertThat(get(PATH))
        .hasStatusOk()
        .hasHeader("Cache-Control", "no-store")
        .bodyJson()
        .extractingPath("$.deliveries[0].document.address")
        .isEqualTo(PATH + "/" + journey + "/document");

    assertThat(get(PATH + "/" + journey + "/document"))
        .hasStatusOk()
        .hasContentType("application/json")
        .bodyText()
        .isEqualTo("{\"name\":\"Bello\"}");
    assertThat(get(PATH)).bodyText().contains(journey.toString());

    for (int i = 0; i < 2; i++) {
      assertThat(confirm("{\"receipt\":\"FV-17\"}"))
          .hasStatusOk()
          .bodyJson()
          .extractingPath("$.receipt")
          .isEqualTo("FV-17");
    }
    assertThat(get(PATH)).bodyText().doesNotContain(journey.toString());
    assertThat(get(PATH + "/" + journey)).hasStatusOk().bodyText().contains("FV-17");
    assertThat(journeys.detail(Orders.MUSTERSTADT, journey).orElseThrow().steps())
        .filteredOn(step -> step.kind() == StepKind.CONFIRMED)
        .extracting(Step::note)
        .containsExactly("FV-17");
  }

  @Test
  void answersAsTheOpenApiFileSays() throws Exception {
    var text = Files.readString(Path.of("docs/openapi/abholung.yaml"));
    var yaml = new Load(LoadSettings.builder().build()).loadFromString(text);
    var schemas = new JsonMapper().valueToTree(yaml).at("/components/schemas");
    var list = new JsonMapper().readTree(get(PATH).getResponse().getContentAsByteArray());

    assertThat(names(list)).isEqualTo(names(schemas.at("/List/properties")));
    var one = list.at("/deliveries/0");
    assertThat(names(one)).isEqualTo(names(schemas.at("/Delivery/properties")));
    for (var file : List.of(one.at("/document"), one.at("/attachments/0"))) {
      assertThat(names(file)).isEqualTo(names(schemas.at("/File/properties")));
    }
    var said = confirm("{\"receipt\":\"FV-17\"}").getResponse().getContentAsByteArray();
    assertThat(names(new JsonMapper().readTree(said)))
        .isEqualTo(names(schemas.at("/Acknowledgement/properties")));
  }

  private static Set<String> names(JsonNode node) {
    return new TreeSet<>(node.propertyNames());
  }

  @Test
  void keepsTheFirstOfTwoReceipts() {
    assertThat(confirm("{\"receipt\":\"FV-17\"}")).hasStatusOk();
    assertThat(confirm("{\"receipt\":\"FV-18\"}")).hasStatus(409);
  }

  @Test
  void sendsAFileToBeSavedWhateverItIsCalled() {
    var answer = get(PATH + "/" + journey + "/attachments/1");

    assertThat(answer)
        .hasStatusOk()
        .hasContentType("application/octet-stream")
        .hasHeader("X-Content-Type-Options", "nosniff")
        .bodyText()
        .isEqualTo("Anlage");
    var head = answer.getResponse();
    assertThat(head.getHeader("Content-Disposition"))
        .startsWith("attachment;")
        .doesNotContain("\n");
    assertThat(head.getHeaderNames()).doesNotContain("X", "X-Y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "FV-1",
        "{\"receipt\":true}",
        "{\"receipt\":null}",
        "{\"receipt\":\"<script>\"}",
        "{\"receipt\":\"a\\u0000\"}"
      })
  void refusesWhatIsNoReceipt(String body) {
    assertThat(confirm(body)).hasStatus(400);
    assertThat(confirm("{\"receipt\":\"" + "9".repeat(5000) + "\"}")).hasStatus(400);
    assertThat(get(PATH)).bodyText().contains(journey.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer ", "Bearer zbf_x", "Basic a2ltOmtpbQ==", "bearer"})
  void letsNobodyInWithoutAToken(String header) {
    for (var path : new String[] {PATH, PATH + "/" + journey, PATH + "/" + journey + "/document"}) {
      assertThat(server.get().uri(path).header("Authorization", header))
          .hasStatus(401)
          .hasHeader("WWW-Authenticate", "Bearer realm=\"Zubringer\"");
    }
    assertThat(server.post().uri(PATH + "/" + journey + "/acknowledgement").content("{}"))
        .hasStatus(401);
  }

  @Test
  void letsNobodyInWithATokenThatWasTakenBack() {
    var id =
        tokens.of(Orders.MUSTERSTADT).stream()
            .filter(one -> one.system().equals(system))
            .findFirst()
            .orElseThrow()
            .id();
    tokens.revoke(Orders.MUSTERSTADT, id, "kim");

    assertThat(get(PATH)).hasStatus(401);
  }

  @Test
  void showsNothingToTheTokenOfAnother() {
    token = tokens.make(Orders.MUSTERSTADT, system + "x", "Test", "kim").orElseThrow();

    assertThat(get(PATH)).hasStatusOk().bodyText().doesNotContain(journey.toString());
    assertThat(get(PATH + "/" + journey)).hasStatus(404);
    assertThat(get(PATH + "/" + journey + "/document")).hasStatus(404);
    assertThat(confirm("{\"receipt\":\"FV-17\"}")).hasStatus(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/x", "/x/document", "/%2e%2e/document"})
  void knowsNoOtherKeys(String path) {
    assertThat(get(PATH + path).getResponse().getStatus()).isBetween(400, 404);
    assertThat(get(PATH + "/" + journey + "/attachments/0")).hasStatus(404);
    assertThat(get(PATH + "/" + journey + "/attachments/2")).hasStatus(404);
    assertThat(get(PATH + "/" + journey + "/attachments/-1")).hasStatus(404);
    assertThat(get(PATH + "?after=x")).hasStatus(400);
  }

  private MvcTestResult get(String path) {
    return server.get().uri(path).header("Authorization", "Bearer " + token).exchange();
  }

  private MvcTestResult confirm(String body) {
    return server
        .post()
        .uri(PATH + "/" + journey + "/acknowledgement")
        .header("Authorization", "Bearer " + token)
        .content(body)
        .exchange();
  }
}
