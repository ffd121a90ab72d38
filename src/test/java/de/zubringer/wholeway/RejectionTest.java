package de.zubringer.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.client.SenderClient.Announced;
import de.zubringer.fitconnect.client.SubscriberClient;
import de.zubringer.fitconnect.content.Problems;
import de.zubringer.fitconnect.events.AuthenticationTags;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.fitconnect.events.EventSigner;
import de.zubringer.fitconnect.events.EventToken;
import de.zubringer.pipeline.JourneyState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every check a subscriber owes (FIT-Connect documentation, verification), each by a submission
 * that breaks just this one: it goes all the way and comes back as one reject event. They all wait
 * together with sound ones, which must not suffer.
 */
@WholeWay
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RejectionTest {
  private static final String SENT = "{sent}";

  @Autowired private Rig rig;
  private final Map<String, Sent> sent = new HashMap<>();
  private final Map<String, Announced> announced = new HashMap<>();
  private Announced first;
  private Announced last;

  /** Breaks one thing. */
  @FunctionalInterface
  interface Spoil {
    void spoil(Sent sent) throws Exception;
  }

  @BeforeAll
  void sendsThemAll() throws Exception {
    rig.connect();
    first = rig.send(new Sent());
    for (var one : everyCheck().toList()) {
      var name = (String) one.get()[0];
      var spoilt = new Sent();
      ((Spoil) one.get()[1]).spoil(spoilt);
      sent.put(name, spoilt);
      announced.put(name, rig.send(spoilt));
    }
    last = rig.send(new Sent());
    rig.work();
  }

  @ParameterizedTest(name = "{0} as {2}")
  @MethodSource("everyCheck")
  void rejectsOnce(String name, Spoil spoil, String problem) throws Exception {
    var ids = ids(name);
    var file = Objects.requireNonNull(sent.get(name)).file.toString();

    assertThat(String.join(" ", rig.problems(ids))).isEqualTo(problem.replace(SENT, file));
    assertThat(rig.answers(ids)).hasSize(1);
    assertThat(rig.between.count("POST", "/cases/" + ids.caseId() + "/events")).isEqualTo(1);
    assertThat(rig.journey(ids).orElseThrow().journey().state()).isEqualTo(JourneyState.REFUSED);
  }

  /** Type and title come from the published table, word for word; the detail names no content. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("everyCheck")
  void wordsProblemsAsPublished(String name) throws Exception {
    for (var problem : rig.answers(ids(name)).getFirst().payload().path("problems")) {
      var type = problem.path("type").asString();
      var standard =
          Problems.standard(
              type.substring(type.lastIndexOf('/') + 1), problem.path("instance").asString(), "");
      assertThat(type).isEqualTo(standard.type());
      assertThat(problem.path("title").asString()).isEqualTo(standard.title());
      assertThat(problem.path("detail").asString())
          .isNotBlank()
          .doesNotContainIgnoringCase("Normalverbraucher");
    }
  }

  @Test
  void acceptsTheSoundOnesAmongThem() throws Exception {
    for (var ids : List.of(first, last)) {
      assertThat(rig.answers(ids))
          .extracting(EventToken::kind)
          .containsExactly(java.util.Optional.of(EventKind.ACCEPT));
      assertThat(rig.journey(ids).orElseThrow().journey().state())
          .isEqualTo(JourneyState.DELIVERED);
    }
  }

  @Test
  void nothingIsLeftAtTheZustelldienstNorPostedTwice() {
    rig.work();
    assertThat(rig.waiting())
        .extracting(SubscriberClient.Waiting::submissionId)
        .doesNotContainAnyElementsOf(
            announced.values().stream().map(Announced::submissionId).toList());
    announced
        .values()
        .forEach(
            ids ->
                assertThat(rig.between.count("POST", "/cases/" + ids.caseId() + "/events"))
                    .isEqualTo(1));
  }

  /** All but the one that only a person sends, see PersonsRejectionTest. */
  @Test
  void hasACaseForEveryProblemOfTheTable() {
    var tried = new HashSet<String>();
    everyCheck()
        .forEach(
            one -> {
              for (var problem : ((String) one.get()[2]).split(" ", -1)) {
                tried.add(problem.substring(0, problem.indexOf('@')));
              }
            });
    tried.add("technical-error");
    assertThat(tried).containsExactlyInAnyOrderElementsOf(Problems.names());
  }

  static Stream<Arguments> everyCheck() {
    return Stream.of(log(), metadata(), comparison(), data(), attachments()).flatMap(one -> one);
  }

  private Announced ids(String name) {
    return Objects.requireNonNull(announced.get(name));
  }

  private static Stream<Arguments> log() {
    return Stream.of(
        one(
            "two submit events",
            sent -> sent.log = (log, service, ids) -> log.add(again(log, service, ids)),
            "invalid-event-log@submission"),
        one(
            "no submit event",
            sent -> sent.log = (log, service, ids) -> log.removeIf(RejectionTest::isSubmit),
            "invalid-event-log@submission"),
        one(
            "attachment missing from the list of the submission",
            sent -> sent.envelope = json -> json.putArray("attachments"),
            "attachments-mismatch@submission"));
  }

  private static Stream<Arguments> metadata() {
    return Stream.of(
        one(
            "metadata exchanged",
            sent -> sent.envelope = json -> json.put("encryptedMetadata", sent.sealed("{}")),
            "incorrect-authentication-tag@metadata"),
        one(
            "metadata damaged",
            sent -> sent.sealedMetadata = RejectionTest::damaged,
            "encryption-issue@metadata"),
        one(
            "metadata that are XML",
            sent -> sent.metadata = text -> "<metadata/>",
            "syntax-violation@metadata"),
        one(
            "metadata of a later version",
            sent -> sent.metadata = text -> text.replace("/2.1.0/", "/3.0.0/"),
            "unsupported-schema@metadata"),
        one(
            "metadata without schema of the data",
            sent -> sent.metadata = text -> text.replace("submissionSchema", "schema"),
            "missing-schema@metadata"),
        one(
            "metadata against their schema",
            sent -> sent.metadata = text -> text.replace("\"sha512\"", "\"sha256\""),
            "schema-violation@metadata"));
  }

  private static Stream<Arguments> comparison() {
    return Stream.of(
        one(
            "another Leistung in the metadata",
            sent -> sent.metadata = text -> text.replace(Sent.LEISTUNG, Rig.FORMER_SERVICE),
            "service-mismatch@metadata"),
        one(
            "a Leistung no plan serves",
            sent -> sent.service = Rig.FORMER_SERVICE,
            "unsupported-service@submission"),
        one(
            "a matter without Leistungsschlüssel",
            sent -> sent.service = Rig.NO_LEISTUNG,
            "unsupported-service@submission"),
        one(
            "another schema of the data",
            sent -> sent.metadata = text -> text.replace("/1.0.0\"", "/9.0.0\""),
            "unsupported-data-schema@metadata"),
        one(
            "a reply channel that is not offered",
            sent -> sent.metadata = text -> text.replace("\"eMail\"", "\"deMail\""),
            "unsupported-reply-channel@metadata"),
        one(
            "another attachment in the metadata",
            sent ->
                sent.metadata =
                    text -> text.replace(sent.file.toString(), UUID.randomUUID().toString()),
            "attachments-mismatch@metadata"));
  }

  private static Stream<Arguments> data() {
    return Stream.of(
        one(
            "no data",
            sent -> sent.envelope = json -> json.remove("encryptedData"),
            "missing-data@submission"),
        one(
            "data exchanged",
            sent -> sent.envelope = json -> json.put("encryptedData", sent.sealed("{}")),
            "incorrect-authentication-tag@data"),
        one(
            "data damaged",
            sent -> sent.sealedData = RejectionTest::damaged,
            "encryption-issue@data"),
        one("data of another hash", sent -> sent.data = text -> "{}", "hash-mismatch@data"),
        one(
            "data that are no JSON",
            sent -> sent.application = "hund=Kira",
            "syntax-violation@data"),
        one(
            "data against their schema",
            sent -> sent.application = sent.application.replace("\"haltung\"", "\"haltungen\""),
            "schema-violation@data"));
  }

  private static Stream<Arguments> attachments() {
    return Stream.of(
        one(
            "attachment that is not there",
            sent -> sent.lost = true,
            "missing-attachment@attachment:" + SENT),
        one(
            "attachment exchanged",
            sent -> sent.shownFile = jwe -> sent.sealed("x"),
            "incorrect-authentication-tag@attachment:" + SENT),
        one(
            "attachment damaged",
            sent -> sent.sealedFile = RejectionTest::damaged,
            "encryption-issue@attachment:" + SENT),
        one(
            "attachment of another hash",
            sent -> sent.content = text -> "%PDF-1.7 other",
            "hash-mismatch@attachment:" + SENT),
        one(
            "attachment damaged and data of another hash",
            sent -> {
              sent.sealedFile = RejectionTest::damaged;
              sent.data = text -> "{}";
            },
            "hash-mismatch@data encryption-issue@attachment:" + SENT));
  }

  /** A second submit event of the service, as right as the first. */
  private static String again(List<String> log, EventSigner service, Announced ids)
      throws ProtocolFault {
    var submit = log.stream().filter(RejectionTest::isSubmit).findFirst().orElseThrow();
    var tags = AuthenticationTags.read(EventToken.read(submit).payload());
    return service.submit(ids.submissionId(), ids.caseId(), tags);
  }

  private static boolean isSubmit(String event) {
    try {
      return EventToken.read(event).kind().filter(EventKind.SUBMIT::equals).isPresent();
    } catch (ProtocolFault e) {
      throw new AssertionError(e);
    }
  }

  private static Arguments one(String name, Spoil spoil, String problem) {
    return Arguments.of(name, spoil, problem);
  }

  /** Another character in the middle of the ciphertext; the tag stays. */
  private static String damaged(String jwe) {
    var start = jwe.indexOf('.', jwe.indexOf('.', jwe.indexOf('.') + 1) + 1) + 1;
    var other = jwe.charAt(start) == 'A' ? 'B' : 'A';
    return jwe.substring(0, start) + other + jwe.substring(start + 1);
  }
}
