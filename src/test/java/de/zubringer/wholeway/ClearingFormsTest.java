package de.zubringer.wholeway;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.ZELLA_MEHLIS;
import static de.zubringer.web.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.zubringer.access.Role;
import de.zubringer.intake.OpenedAttachment;
import de.zubringer.intake.RestIntake;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.clearing.Deed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of Klärung: what they offer to whom, and that their forms work. */
@WholeWay
class ClearingFormsTest {
  private static final Path SAMPLE =
      Path.of("workspace/thueringen/packages/hundesteuer-anmeldung/1.0.0/samples/iban-falsch.json");
  private static final Pattern SEEN = Pattern.compile("name=\"gesehen\" value=\"([0-9a-f]{64})\"");
  private static final Pattern IBAN = Pattern.compile("DE\\d{20}");
  private static final String GOOD_IBAN = "DE83999900040000073321";

  @Autowired private Rig rig;
  @Autowired private RestIntake intake;
  @Autowired private Journeys journeys;
  @Autowired private MockMvcTester server;

  @BeforeEach
  void connect() throws Exception {
    rig.connect();
  }

  @Test
  void everyRoleOfTheTableIsARole() {
    assertThat(Arrays.stream(Deed.values()).flatMap(deed -> deed.roles().stream()))
        .allMatch(word -> Role.of(word).isPresent());
  }

  @Test
  void offersWhatTheRoleMayDoAndNothingToOthers() throws Exception {
    var id = held();

    assertThat(page("/klaerung/" + id, Role.CASE_WORKER))
        .bodyText()
        .contains("die Sachbearbeitung", "Stelle wählen", "berichtigung", "Zurückweisen", "Abgeben")
        .doesNotContain("Erneut versuchen: ");
    assertThat(page("/klaerung/" + id, Role.OPERATOR))
        .bodyText()
        .contains("Erneut versuchen: ")
        .doesNotContain("Stelle wählen und weiter", "/berichtigung");
    assertThat(server.get().uri("/klaerung/" + id).with(as(Role.CASE_WORKER, ERFURT)).exchange())
        .bodyText()
        .contains("Nicht gefunden");
    assertThat(page("/klaerung/" + id, Role.LAND)).hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void refusesStrangersAndWrongRolesAtEveryForm() throws Exception {
    var id = held();
    for (var form :
        List.of(
            "stelle?stelle=steuern",
            "abgabe?an=160510000000",
            "abgabe-brief?an=Amt",
            "zurueckweisen?problem=found",
            "berichtigung?tun=pruefen")) {
      var address = "/klaerung/" + id + "/" + form + "&grund=weil";
      assertThat(post(address, Role.CASE_WORKER, ERFURT)).hasStatus(HttpStatus.NOT_FOUND);
      assertThat(post(address, Role.OPERATOR, ERFURT)).hasStatus(HttpStatus.FORBIDDEN);
      assertThat(post(address, Role.LAND, ERFURT)).hasStatus(HttpStatus.FORBIDDEN);
    }
    var again = "/klaerung/" + id + "/noch-einmal?wunsch=behalten&grund=weil";
    assertThat(post(again, Role.COORDINATOR, ERFURT)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(post(again, Role.CASE_WORKER, ZELLA_MEHLIS)).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(journeys.detail(ZELLA_MEHLIS, id).orElseThrow().journey().decided()).isFalse();
  }

  @Test
  void correctsAfterTheDifferenceWasSeen() throws Exception {
    var id = held();
    var address = "/klaerung/" + id + "/berichtigung";
    assertThat(page(address, Role.CASE_WORKER)).bodyText().contains("Wie eingegangen", "IBAN");
    var fields = fields(application());
    fields.put("zahlung.iban", GOOD_IBAN);
    fields.put("tun", "pruefen");
    var looked = send(address, fields).getResponse().getContentAsString(StandardCharsets.UTF_8);
    assertThat(looked).contains("Was sich ändert", GOOD_IBAN, "Unterschreiben und weiter");
    var seen = SEEN.matcher(looked);
    assertThat(seen.find()).isTrue();

    fields.put("tun", "unterschreiben");
    fields.put("grund", "Zahlendreher");
    fields.put("gesehen", "0".repeat(64));
    assertThat(send(address, fields)).bodyText().contains("noch einmal ansehen");
    fields.put("gesehen", seen.group(1));
    fields.put("grund", "");
    assertThat(send(address, fields)).bodyText().contains("Bitte eine Begründung angeben");
    fields.put("grund", "Zahlendreher");
    assertThat(send(address, fields)).redirectedUrl().isEqualTo("/sendungen/" + id);
    rig.workOff();

    assertThat(journeys.detail(ZELLA_MEHLIS, id).orElseThrow().journey().state())
        .isEqualTo(JourneyState.DELIVERED);
    assertThat(page("/sendungen/" + id, Role.CASE_WORKER))
        .bodyText()
        .contains("Antrag berichtigen", "Zahlendreher", "Entscheidungen")
        .doesNotContain(GOOD_IBAN); // what is quoted of the application is masked
    assertThat(page("/sendungen/" + id, Role.OPERATOR))
        .bodyText()
        .contains("Antrag berichtigen")
        .doesNotContain("Zahlendreher", GOOD_IBAN);
    assertThat(page("/posteingang/" + id, Role.CASE_WORKER)).bodyText().contains("berichtigt");
  }

  @Test
  void looksBeforeItDoesOneThingToManyAndShowsHowFarItIs() throws Exception {
    var first = held();
    var second = held();
    var chosen = "?tun=rerun&sendung=" + first + "&sendung=" + second;

    assertThat(page("/klaerung?ursache=iban-invalid", Role.COORDINATOR))
        .bodyText()
        .contains("Vorschau für die angekreuzten", "form=\"sammlung\"", first.toString());
    assertThat(page("/klaerung/sammlung" + chosen, Role.COORDINATOR))
        .bodyText()
        .contains("beträfe 2 Sendungen", "bliebe liegen");
    assertThat(post("/klaerung/sammlung" + chosen, Role.CASE_WORKER, ZELLA_MEHLIS))
        .hasStatus(HttpStatus.FORBIDDEN);
    var begun = post("/klaerung/sammlung" + chosen, Role.COORDINATOR, ZELLA_MEHLIS);
    var run = Objects.requireNonNull(begun.getResponse().getRedirectedUrl());
    assertThat(run).matches("/klaerung/sammlung/[0-9a-f-]{36}");
    assertThat(page(run, Role.COORDINATOR)).bodyText().contains("0 von 2", "Anhalten", "Abbrechen");
    assertThat(post(run + "/anhalten", Role.COORDINATOR, ERFURT)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(post(run + "/anhalten", Role.COORDINATOR, ZELLA_MEHLIS))
        .redirectedUrl()
        .isEqualTo(run);
    assertThat(page(run, Role.COORDINATOR)).bodyText().contains("Fortsetzen");
    assertThat(post(run + "/abbrechen", Role.COORDINATOR, ZELLA_MEHLIS))
        .redirectedUrl()
        .isEqualTo(run);
    rig.workOff();
    assertThat(page(run, Role.COORDINATOR)).bodyText().contains("0 von 2", "abgebrochen");
  }

  @Test
  void forwardsByTheFormAndPrintsALetter() throws Exception {
    var id = held();
    assertThat(page("/klaerung/" + id + "/anschreiben", Role.CASE_WORKER))
        .bodyText()
        .contains("Abgabe eines Antrags", "versicherung.pdf", id.toString());
    assertThat(post("/klaerung/" + id + "/abgabe?an=16&grund=x", Role.CASE_WORKER, ZELLA_MEHLIS))
        .redirectedUrl()
        .isEqualTo("/klaerung/" + id);

    assertThat(
            post(
                "/klaerung/" + id + "/abgabe?an=160510000000&grund=x",
                Role.CASE_WORKER,
                ZELLA_MEHLIS))
        .redirectedUrl()
        .isEqualTo("/klaerung/abgaben");
    assertThat(page("/klaerung/abgaben", Role.CASE_WORKER))
        .bodyText()
        .contains(id.toString(), "Erfurt");
    assertThat(page("/sendungen/" + id, Role.CASE_WORKER)).hasStatus(HttpStatus.NOT_FOUND);
  }

  private MvcTestResult page(String address, Role role) {
    return server.get().uri(address).with(as(role, ZELLA_MEHLIS)).exchange();
  }

  private MvcTestResult post(String address, Role role, MunicipalityId municipality) {
    return server.post().uri(address).with(as(role, municipality)).with(csrf()).exchange();
  }

  private MvcTestResult send(String address, Map<String, String> fields) {
    var request = server.post().uri(address).with(as(Role.CASE_WORKER, ZELLA_MEHLIS)).with(csrf());
    fields.forEach(request::param);
    return request.exchange();
  }

  /** As a browser sends the form that shows this. */
  private static Map<String, String> fields(String application) {
    var fields = new LinkedHashMap<String, String>();
    put(fields, "", JsonMapper.shared().readTree(application));
    return fields;
  }

  private static void put(Map<String, String> fields, String place, JsonNode value) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              one ->
                  put(
                      fields,
                      place.isEmpty() ? one.getKey() : place + "." + one.getKey(),
                      one.getValue()));
    } else if (value.isArray()) {
      fields.put("anzahl:" + place, Integer.toString(value.size()));
      for (int i = 0; i < value.size(); i++) {
        put(fields, place + "[" + i + "]", value.get(i));
      }
    } else {
      fields.put(place, value.asString());
    }
  }

  private JourneyId held() throws Exception {
    var id = new SubmissionId(UUID.randomUUID());
    var file =
        new OpenedAttachment(
            "versicherung", "versicherung.pdf", "application/pdf", Content.of(bytes("%PDF-1.7 x")));
    intake.take(
        new RestIntake.Handed(
            id, ZELLA_MEHLIS, new LeikaKey("99102013104000"), bytes(application()), List.of(file)));
    rig.workOff();
    var journey = JourneyId.of(id);
    assertThat(journeys.detail(ZELLA_MEHLIS, journey).orElseThrow().journey().state())
        .isEqualTo(JourneyState.HELD);
    return journey;
  }

  private static String application() throws Exception {
    var text = Files.readString(SAMPLE).replace("160745011079", "160660092092");
    assertThat(IBAN.matcher(text).find()).isTrue();
    return text;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
