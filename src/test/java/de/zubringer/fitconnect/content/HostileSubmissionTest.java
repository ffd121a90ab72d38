package de.zubringer.fitconnect.content;

import static de.zubringer.fitconnect.content.SentByOnlineService.ATTACHMENT;
import static de.zubringer.fitconnect.content.SentByOnlineService.SUBMISSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.keys.Jwe;
import de.zubringer.kernel.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Submissions somebody made in order to break us, rightly encrypted and logged: each ends in one of
 * the outcomes for which the pipeline has a way, and none is done.
 */
class HostileSubmissionTest {
  private static final Opening OPENING =
      new Opening(
          (issuer, kid) ->
              Optional.of(TestKeys.service().publicHalf()).filter(key -> key.kid().equals(kid)),
          InstantSource.fixed(TestKeys.NOW));

  /** Changes something before or after sealing. */
  @FunctionalInterface
  interface Spoil {
    void spoil(SentByOnlineService sent) throws Exception;
  }

  @Test
  void opensTheHonestOne() throws Exception {
    assertThat(open(new SentByOnlineService().seal())).isInstanceOf(Outcome.Done.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("de.zubringer.fitconnect.content.HostileMetadata#all")
  void refusesMetadataWith(String name, UnaryOperator<String> change) throws Exception {
    var sent = new SentByOnlineService();
    sent.metadata = change.apply(text(valid())).getBytes(StandardCharsets.UTF_8);
    assertThat(open(sent.seal())).isInstanceOf(Outcome.Refused.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("de.zubringer.fitconnect.content.HostileEnvelope#all")
  void neverOpensAnEnvelopeWith(String name, Consumer<ObjectNode> change) throws Exception {
    var sent = new SentByOnlineService().seal();
    change.accept(sent.envelope);
    assertThat(open(sent)).isInstanceOfAny(Outcome.Refused.class, Outcome.Held.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"submissions", "furtherSubmissions"})
  void neverOpensASubmissionWith(String name, Spoil spoil) throws Exception {
    var sent = new SentByOnlineService().seal();
    spoil.spoil(sent);
    assertThat(open(sent)).isInstanceOfAny(Outcome.Refused.class, Outcome.Held.class);
  }

  @Test
  void isNotHeldUpByAnAmountWithAnExponentOfABillion() throws Exception {
    var sent = new SentByOnlineService();
    var payment =
        "\"paymentInformation\":{\"transactionReference\":\"x\",\"transactionId\":\"x\","
            + "\"paymentMethod\":\"OTHER\",\"status\":\"BOOKED\",\"grossAmount\":1e999999999},";
    sent.metadata = ("{" + payment + text(valid()).substring(1)).getBytes(StandardCharsets.UTF_8);
    sent.seal();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(open(sent)).isInstanceOf(Outcome.Refused.class));
  }

  static Stream<Arguments> submissions() {
    return Stream.of(
        after("an attachment that is not there", sent -> sent.attachments.clear()),
        after(
            "metadata and data exchanged in the log too",
            sent -> {
              HostileEnvelope.exchange(sent.envelope);
              sent.logAgain();
            }),
        after(
            "metadata in place of the attachment",
            sent ->
                sent.attachments.put(
                    ATTACHMENT, sent.envelope.path("encryptedMetadata").asString())));
  }

  static Stream<Arguments> furtherSubmissions() {
    return Stream.of(
        after(
            "data exchanged after submitting",
            sent -> sent.envelope.put("encryptedData", encrypted("{}"))),
        after(
            "data exchanged with its tag in the log",
            sent -> {
              sent.envelope.put("encryptedData", encrypted("{}"));
              sent.logAgain();
            }),
        after(
            "an attachment exchanged after submitting",
            sent -> sent.attachments.put(ATTACHMENT, encrypted("x"))),
        after(
            "an attachment exchanged with its tag in the log",
            sent -> {
              sent.attachments.put(ATTACHMENT, encrypted("x"));
              sent.logAgain();
            }),
        after(
            "a log of another submission",
            sent -> {
              sent.log.clear();
              sent.log.addAll(
                  List.of(
                      SentByOnlineService.service()
                          .submit(UUID.randomUUID(), SentByOnlineService.CASE, sent.tags())));
            }),
        after("no log", sent -> sent.log.clear()),
        after(
            "submitted twice",
            sent ->
                sent.log.add(
                    SentByOnlineService.service()
                        .submit(SUBMISSION, SentByOnlineService.CASE, sent.tags()))));
  }

  private static Outcome<OpenedSubmission> open(SentByOnlineService sent) {
    return OPENING.open(
        sent.received(), SentByOnlineService.expected(), List.of(TestKeys.encryption()));
  }

  private static String encrypted(String text) throws Exception {
    var key = TestKeys.encryption().publicHalf();
    return Jwe.encrypt(key, "application/json", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Arguments after(String name, Spoil spoil) {
    return Arguments.of(name, spoil);
  }

  private static ObjectNode valid() throws Exception {
    return SentByOnlineService.validMetadata(new SentByOnlineService().data);
  }

  private static String text(ObjectNode metadata) {
    return new String(StrictJson.bytes(metadata), StandardCharsets.UTF_8);
  }
}
