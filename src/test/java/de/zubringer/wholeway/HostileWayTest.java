package de.zubringer.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.client.SenderClient.Announced;
import de.zubringer.fitconnect.content.HostileEnvelope;
import de.zubringer.fitconnect.content.HostileMetadata;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.pipeline.JourneyState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every hostile submission there is a name for, together with sound ones in one list: none breaks
 * anything, none is asked for without end, none is lost, and the sound ones are delivered.
 */
@WholeWay
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileWayTest {
  /** Whoever looks every four hours finds a submission due each time, and at its first sight. */
  private static final int TRIES_IN_14_DAYS_MAX = 14 * 6 + 1;

  @Autowired private Rig rig;
  private final Map<String, Announced> hostile = new LinkedHashMap<>();
  private final List<Announced> sound = new ArrayList<>();

  @BeforeAll
  void sendsThemAll() throws Exception {
    rig.connect();
    for (var one : HostileMetadata.all().toList()) {
      send((String) one.get()[0], sent -> sent.metadata = metadata(one.get()[1]));
    }
    for (var one : HostileEnvelope.all().toList()) {
      send((String) one.get()[0] + " shown", sent -> sent.envelope = envelope(one.get()[1]));
    }
    for (var one : logs().entrySet()) {
      send(one.getKey(), sent -> sent.log = one.getValue());
    }
    send("garbage in place of the attachment", sent -> sent.shownFile = jwe -> "{}{}");
    send("an empty attachment", sent -> sent.shownFile = jwe -> "");
    sound.add(rig.send(new Sent()));
    rig.work();
  }

  @Test
  void deliversTheSoundOnes() throws Exception {
    for (var ids : sound) {
      assertThat(rig.journey(ids).orElseThrow().journey().state())
          .isEqualTo(JourneyState.DELIVERED);
      assertThat(rig.answers(ids))
          .extracting(it -> it.kind().orElseThrow())
          .containsExactly(EventKind.ACCEPT);
    }
  }

  @Test
  void acceptsNoneOfTheOthersAndLosesNone() throws Exception {
    var waiting = rig.causes();
    for (var one : hostile.entrySet()) {
      var ids = one.getValue();
      var journey = rig.journey(ids);
      assertThat(rig.answers(ids)).as(one.getKey()).hasSizeLessThanOrEqualTo(1);
      if (journey.isPresent()) {
        assertThat(journey.get().journey().state())
            .as(one.getKey())
            .isIn(JourneyState.REFUSED, JourneyState.HELD);
        assertThat(journey.get().findings().list())
            .as(one.getKey())
            .isNotEmpty()
            .noneMatch(it -> it.code().equals("internal-error"));
        assertThat(rig.answers(ids))
            .as(one.getKey())
            .hasSize(journey.get().journey().state() == JourneyState.REFUSED ? 1 : 0);
      } else {
        assertThat(waiting.get(ids.submissionId())).as(one.getKey()).isEqualTo("unreadable");
      }
    }
  }

  @Test
  void asksForNoneWithoutEnd() {
    for (var hours = 0; hours < 14 * 24; hours += 4) {
      rig.workLater(Duration.ofHours(4));
    }
    assertThat(hostile)
        .allSatisfy(
            (name, ids) ->
                assertThat(rig.between.count("GET", "/submissions/" + ids.submissionId()))
                    .as(name)
                    .isLessThanOrEqualTo(TRIES_IN_14_DAYS_MAX));
  }

  private void send(String name, Consumer<Sent> spoil) throws Exception {
    if (hostile.size() % 10 == 0) {
      sound.add(rig.send(new Sent()));
    }
    var sent = new Sent();
    spoil.accept(sent);
    assertThat(hostile.put(name, rig.send(sent))).as(name).isNull();
  }

  private static Map<String, Sent.LogChange> logs() {
    Map<String, Sent.LogChange> logs = new LinkedHashMap<>();
    logs.put("no log", (log, service, ids) -> log.clear());
    logs.put("garbage in the log", (log, service, ids) -> log.set(0, "a.b.c"));
    logs.put("an event twice", (log, service, ids) -> log.add(log.getFirst()));
    logs.put(
        "an event of another case",
        (log, service, ids) ->
            log.add(service.plain(EventKind.NOTIFY, ids.submissionId(), UUID.randomUUID())));
    logs.put(
        "an acceptance by the service",
        (log, service, ids) ->
            log.add(service.plain(EventKind.ACCEPT, ids.submissionId(), ids.caseId())));
    logs.put(
        "an event of 100,000 characters",
        (log, service, ids) -> log.add("a".repeat(100_000) + ".b.c"));
    return logs;
  }

  @SuppressWarnings("unchecked")
  private static UnaryOperator<String> metadata(Object change) {
    return (UnaryOperator<String>) change;
  }

  @SuppressWarnings("unchecked")
  private static Consumer<ObjectNode> envelope(Object change) {
    return (Consumer<ObjectNode>) change;
  }
}
