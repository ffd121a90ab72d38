package de.zubringer.web.testform;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.zubringer.access.Role;
import de.zubringer.catalogue.sample.Samples;
import de.zubringer.connection.Connections;
import de.zubringer.signoff.OwnInputs;
import de.zubringer.testing.ServerTest;
import de.zubringer.trial.TrialResult;
import de.zubringer.trial.TrialRun;
import de.zubringer.web.LiveWorkspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

@ServerTest
class TestFormPagesTest {
  private static final String DOGS =
      "/anbindungen/" + SAALETAL + "/hundesteuer-anmeldung/probelauf/formular";

  private static final String CORA = "\"Cora\" & 'S\u00F6hne'";

  @Autowired MockMvcTester server;
  @Autowired Connections connections;
  @Autowired OwnInputs inputs;
  @Autowired JdbcClient sql;

  @BeforeEach
  void workspace() throws IOException {
    LiveWorkspace.use(connections);
    sql.sql("delete from signoff_input").update();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "baugenehmigung",
        "bewohnerparkausweis",
        "einbuergerung",
        "gewerbeanmeldung",
        "hundesteuer-anmeldung",
        "wohngeld-mietzuschuss"
      })
  void everySampleSentUnchangedBecomesWhatTheTrialSays(String leistung) {
    var address = "/anbindungen/" + ERFURT + "/" + leistung + "/probelauf/formular";
    var expected = expected(leistung);
    var otherwise = new ArrayList<String>();
    for (var result : expected) {
      var form = get(address + "?muster=" + result.sample());
      var page = text(post(address, SentBack.of(form), "pruefen"));
      var badge = "Was daraus würde</h2>";
      var after = page.substring(Math.max(page.indexOf(badge), 0));
      if (!after.substring(0, 400).contains(word(result.outcome()))
          || result.findings().stream().anyMatch(one -> !shows(page, one.text()))) {
        otherwise.add(result.sample());
      }
    }

    assertThat(expected).hasSizeGreaterThan(10);
    assertThat(otherwise).isEmpty();
  }

  private static boolean shows(String page, String text) {
    return page.contains(org.springframework.web.util.HtmlUtils.htmlEscape(text, "UTF-8"))
        || page.contains(text);
  }

  private static String word(String outcome) {
    return switch (outcome) {
      case "delivered" -> "\u00FCbergeben";
      case "held" -> "in Kl\u00E4rung";
      default -> "zur\u00FCckgewiesen";
    };
  }

  private List<TrialResult> expected(String leistung) {
    var book = connections.current();
    var plan =
        book.plansOf(ERFURT).stream()
            .filter(one -> one.leistung().id().equals(leistung))
            .findFirst()
            .orElseThrow();
    var workspace = connections.workspace();
    var body = plan.body();
    var subject = new TrialRun.Subject(workspace, book, plan, List.of(body));
    var names =
        Samples.of(workspace, plan.leistung()).stream()
            .map(one -> one.name())
            .collect(Collectors.toSet());
    return TrialRun.of(
            subject, new TrialRun.Wish(List.of(), false, LocalDate.of(2026, 11, 30), false))
        .trial()
        .results()
        .stream()
        .filter(one -> names.contains(one.sample()))
        .toList();
  }

  private String get(String address) {
    return text(server.get().uri(address).with(as(Role.COORDINATOR, owner(address))).exchange());
  }

  private static de.zubringer.kernel.MunicipalityId owner(String address) {
    return address.contains(ERFURT.toString()) ? ERFURT : SAALETAL;
  }

  private static String text(MvcTestResult result) {
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult post(String address, MultiValueMap<String, String> sent, String action) {
    return post(address, sent, action, List.of());
  }

  private MvcTestResult post(
      String address,
      MultiValueMap<String, String> sent,
      String action,
      List<MockMultipartFile> files) {
    var request = server.post().uri(address).multipart();
    files.forEach(request::file);
    sent.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
    return request
        .param("tun", action)
        .with(csrf())
        .with(as(Role.COORDINATOR, owner(address)))
        .exchange();
  }

  @Test
  void saysWhatIsMissingAtTheFieldInPlainGerman() {
    var sent = SentBack.of(get(DOGS));
    var page = text(post(DOGS, sent, "pruefen"));

    assertThat(page)
        .contains(
            "Probe: nur erfundene Angaben", "zur\u00FCckgewiesen", "href=\"#f-halter-vorname\"")
        .contains("id=\"f-halter-vorname-fehler\"", "aria-invalid=\"true\"");
  }

  @Test
  void appliesWhatThePlaceAsks() {
    var parking = get("/anbindungen/" + ERFURT + "/bewohnerparkausweis/probelauf/formular");

    assertThat(parking).contains("Was hier gilt", "Was kostet der Ausweis f\u00FCr ein Jahr?");
    assertThat(get(DOGS)).contains("(hier verlangt)", "Rothenstein (160745011079)");
  }

  @Test
  void listsGrowAndShrinkAndNothingTypedIsLost() {
    var sent = SentBack.of(get(DOGS + "?muster=zwei-hunde"));
    sent.set("hund[1].name", CORA);
    var three = SentBack.of(text(post(DOGS, sent, "hinzu:hund")));
    assertThat(three.getFirst("anzahl:hund")).isEqualTo("3");
    assertThat(three.getFirst("hund[1].name")).isEqualTo(CORA);
    three.set("hund[0].name", "<script>x");
    assertThat(text(post(DOGS, three, "hinzu:hund"))).doesNotContain("<script>x");

    var two = SentBack.of(text(post(DOGS, three, "weg:hund[0]")));
    assertThat(two.getFirst("anzahl:hund")).isEqualTo("2");
    assertThat(two.getFirst("hund[0].name")).isEqualTo(CORA);
  }

  @Test
  void looksIntoFilesThatAreEnclosed() {
    var sent = SentBack.of(get(DOGS + "?muster=zwei-hunde"));
    sent.remove("anlage");
    assertThat(text(post(DOGS, sent, "pruefen"))).contains("in Kl\u00E4rung", "#d-versicherung");

    var program =
        new MockMultipartFile(
            "datei:versicherung", "C:\\x\\schein.pdf", "application/pdf", new byte[] {'M', 'Z', 0});
    assertThat(text(post(DOGS, sent, "pruefen", List.of(program))))
        .contains("in Kl\u00E4rung", "schein.pdf beif\u00FCgen")
        .doesNotContain("C:\\x");
    var pdf =
        new MockMultipartFile(
            "datei:versicherung",
            "schein.pdf",
            "application/pdf",
            "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
    assertThat(text(post(DOGS, sent, "pruefen", List.of(pdf)))).contains("\u00FCbergeben");
  }

  @Test
  void keepsAnInputWithWhatAPersonFoundRight() {
    var sent =
        SentBack.of(text(post(DOGS, SentBack.of(get(DOGS + "?muster=zwei-hunde")), "pruefen")));
    sent.set("name", "Zwei Dackel");
    sent.set("richtig", "ja");
    var kept = post(DOGS, sent, "festhalten");

    assertThat(kept).hasStatus(HttpStatus.FOUND);
    var input = inputs.list(SAALETAL, "hundesteuer-anmeldung").getFirst();
    assertThat(input.name()).isEqualTo("Zwei Dackel");
    assertThat(input.expected().orElseThrow().outcome()).isEqualTo("delivered");
    assertThat(get(DOGS + "?eingabe=" + input.id())).contains("Bello");
    assertThat(text(post(DOGS, sent, "festhalten"))).contains("gibt es schon");

    sent.set("name", "Etwas anderes");
    sent.set("halter.vorname", "");
    var refused = text(post(DOGS, sent, "festhalten"));
    assertThat(refused).contains("Der Ausgang ist jetzt ein anderer");
    sent.set("gesehen", SentBack.of(refused).getFirst("gesehen"));
    sent.set("halter.familienname", "");
    assertThat(text(post(DOGS, sent, "festhalten")))
        .as("refused as well, but for more than what was seen")
        .contains("Der Ausgang ist jetzt ein anderer");
    sent.remove("richtig");
    assertThat(post(DOGS, sent, "festhalten")).hasStatus(HttpStatus.FOUND);
    assertThat(inputs.list(SAALETAL, "hundesteuer-anmeldung")).hasSize(2);
  }

  @Test
  void isForThoseWhoConfigureAndNobodyElse() {
    for (var role : new Role[] {Role.HEAD, Role.DATA_PROTECTION, Role.CASE_WORKER, Role.LAND}) {
      assertThat(server.get().uri(DOGS).with(as(role, SAALETAL))).hasStatus(HttpStatus.FORBIDDEN);
      assertThat(server.post().uri(DOGS).with(csrf()).with(as(role, SAALETAL)))
          .hasStatus(HttpStatus.FORBIDDEN);
    }
    assertThat(server.get().uri(DOGS).with(as(Role.COORDINATOR, ERFURT)))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(server.post().uri(DOGS).with(csrf()).with(as(Role.COORDINATOR, ERFURT)))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(server.post().uri(DOGS).with(as(Role.COORDINATOR, SAALETAL)))
        .hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void takesStrangeRequestsAsEmptyForms() {
    for (var action :
        List.of("", "weg:", "hinzu:../..", "weg:hund[999]", "x:y:z", "hinzu:halter")) {
      assertThat(
              server
                  .post()
                  .uri(DOGS)
                  .param("tun", action)
                  .param("anzahl:hund", "999999")
                  .param("eingang", "gestern")
                  .param("anlage", "a|b")
                  .with(csrf())
                  .with(as(Role.SYSTEM_ADMIN, SAALETAL)))
          .hasStatusOk();
    }
  }
}
