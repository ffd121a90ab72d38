package de.zubringer.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.zubringer.access.Role;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.keys.SampleKeys;
import de.zubringer.web.LiveWorkspace;
import de.zubringer.web.People;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** What a package names as business key finds an application that came all the way. */
@WholeWay
class SearchWayTest {
  private static final String CHIP = "hundesteuer-anmeldung:chipnummer";

  @Autowired private Rig rig;
  @Autowired private MockMvcTester server;
  @Autowired private SampleKeys findable;
  @Autowired private JdbcClient sql;

  @BeforeEach
  void connect() throws Exception {
    rig.connect();
  }

  @Test
  void anApplicationIsFoundByItsValuesUntilTheyAreCorrectedOrErased() throws Exception {
    var sent = new Sent();
    var name = "Suchw\u00F6rter";
    var found = JsonMapper.shared().readTree(sent.application).at("/halter/familienname");
    sent.application = sent.application.replace(found.asString(), name);
    var ids = rig.send(sent);
    rig.work();
    var journey = rig.journey(ids).orElseThrow().journey();

    assertThat(search("", "  suchw\u00D6RTER ")).contains(shown(journey.id()));
    assertThat(search(CHIP, name)).doesNotContain(shown(journey.id()));
    assertThat(search("", "Suchwort")).doesNotContain(shown(journey.id()));
    assertThat(stored(journey.id()))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).doesNotContainIgnoringCase("suchw"));

    findable.only(journey.id(), CHIP, "berichtigt");
    assertThat(search("", name)).doesNotContain(shown(journey.id()));
    assertThat(search(CHIP, "Berichtigt")).contains(shown(journey.id()));

    findable.erase(journey.id());
    assertThat(search("", "Berichtigt")).doesNotContain(shown(journey.id()));
    assertThat(stored(journey.id())).isEmpty();
  }

  private List<String> stored(JourneyId journey) {
    return sql.sql("select k::text from pipeline_key k where journey = ?")
        .param(journey.value())
        .query(String.class)
        .list();
  }

  private String search(String field, String value) throws Exception {
    var as = People.as(Role.CASE_WORKER, LiveWorkspace.ZELLA_MEHLIS);
    var answer =
        server
            .post()
            .uri("/sendungen/suche")
            .param("feld", field)
            .param("wert", value)
            .with(csrf())
            .with(as)
            .exchange();
    var address = answer.getResponse().getRedirectedUrl();
    return server
        .get()
        .uri(URI.create(address))
        .with(as)
        .exchange()
        .getResponse()
        .getContentAsString();
  }

  private static String shown(JourneyId id) {
    return ">" + id.toString().substring(0, 8);
  }
}
