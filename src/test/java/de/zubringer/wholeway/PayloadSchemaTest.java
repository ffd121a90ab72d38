package de.zubringer.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.client.SenderClient.Announced;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.fitconnect.events.EventSigner;
import de.zubringer.fitconnect.events.EventToken;
import de.zubringer.intake.FitConnectChannel;
import de.zubringer.kernel.Content;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our events follow the payload schema of the Zustelldienst, as far as it is one of FIT-Connect.
 */
@WholeWay
class PayloadSchemaTest {
  private static final String SCHEMA =
      "https://schema.fitko.de/fit-connect/set-payload/%s/set-payload.schema.json";

  @Autowired private Rig rig;
  @Autowired private FitConnectChannel channel;

  @Test
  void followsTheSubmitEvent() throws Exception {
    for (var version : List.of("1.0.0", "1.0.1", "1.2.2", "1.9.0")) {
      var schema = SCHEMA.formatted(version);
      assertThat(by(event(EventKind.CREATE, EventToken.SCHEMA), event(EventKind.SUBMIT, schema)))
          .isEqualTo(schema);
    }
  }

  @Test
  void writesByTheVersionEverybodyKnowsOtherwise() throws Exception {
    var foreign = List.of(SCHEMA.formatted("2.0.0"), "https://boese.example/1.0.0", "");
    for (var schema : foreign) {
      assertThat(by(event(EventKind.SUBMIT, schema))).isEqualTo(EventToken.SCHEMA);
    }
    assertThat(by(event(EventKind.CREATE, SCHEMA.formatted("1.0.1")))).isEqualTo(EventToken.SCHEMA);
    assertThat(by()).isEqualTo(EventToken.SCHEMA);
    assertThat(by("a.b.c")).isEqualTo(EventToken.SCHEMA);
  }

  @Test
  void answersByItOnTheWholeWay() throws Exception {
    rig.connect();
    var ids = rig.send(new Sent());
    rig.work();
    assertThat(rig.answers(ids)).extracting(EventToken::schema).containsExactly(schemaOf(ids));
  }

  private String schemaOf(Announced ids) throws Exception {
    return EventToken.read(rig.log(ids).getFirst()).schema();
  }

  private String by(String... log) {
    var events = JsonMapper.shared().writeValueAsBytes(List.of(log));
    return channel.payloadSchema(Map.of("events", Content.of(events)));
  }

  private static String event(EventKind kind, String schema) throws Exception {
    return new EventSigner(TestKeys.service(), "https://dienst.example", () -> TestKeys.NOW, schema)
        .plain(kind, UUID.randomUUID(), UUID.randomUUID());
  }
}
