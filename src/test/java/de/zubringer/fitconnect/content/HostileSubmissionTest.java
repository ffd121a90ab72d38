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
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
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
  @MethodSource({"metadata", "moreMetadata", "furtherMetadata", "lastMetadata"})
  void refusesMetadataWith(String name, byte[] metadata) throws Exception {
    var sent = new SentByOnlineService();
    sent.metadata = metadata;
    assertThat(open(sent.seal())).isInstanceOf(Outcome.Refused.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"submissions", "moreSubmissions", "furtherSubmissions"})
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
    sent.metadata = first(text(valid()), payment).getBytes(StandardCharsets.UTF_8);
    sent.seal();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(open(sent)).isInstanceOf(Outcome.Refused.class));
  }

  static Stream<Arguments> metadata() throws Exception {
    var good = text(valid());
    return Stream.of(
        metadata("nothing", ""),
        metadata("a list", "[]"),
        metadata("null", "null"),
        metadata("text behind", good + "{}"),
        metadata("a member twice", first(good, "\"contentStructure\":{},")),
        metadata("5,000 levels", "{\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"),
        metadata("a number of 10,000 digits", first(good, "\"x\":" + "9".repeat(10_000) + ",")),
        metadata("an exponent of a billion", first(good, "\"$schema\":1e999999999,\"y\":1,")),
        metadata("schema in another case", good.replace("\"$schema\"", "\"$Schema\"")));
  }

  static Stream<Arguments> moreMetadata() throws Exception {
    var good = text(valid());
    var id = ATTACHMENT.toString();
    return Stream.of(
        metadata("schema of a later version", good.replace("2.1.0", "9.9.9")),
        metadata("schema of another host", good.replace("schema.fitko.de", "boese.example")),
        metadata(
            "schema with an endless version",
            good.replace("2.1.0", "2." + "1".repeat(9_999) + ".0")),
        metadata("hash in capitals", hashInCapitals()),
        metadata("hash of something else", hash("0".repeat(128))),
        metadata("hash of another kind", good.replace("sha512", "sha1")),
        metadata("attachment id as path", good.replace(id, "../../../../etc/passwd")),
        metadata("short attachment id", good.replace(id, "1-1-1-1-1")),
        metadata("attachment twice", twice()));
  }

  static Stream<Arguments> furtherMetadata() throws Exception {
    var good = text(valid());
    var id = ATTACHMENT.toString();
    return Stream.of(
        metadata("10,000 attachments", many()),
        metadata("attachment as its own fragments", fragments(id, id)),
        metadata("fragments nobody announced", fragments(UUID.randomUUID().toString())),
        metadata(
            "10,000 fragments",
            fragments(
                Stream.generate(() -> UUID.randomUUID().toString())
                    .limit(10_000)
                    .toArray(String[]::new))),
        metadata(
            "no attachments where one was sent",
            good.replaceFirst("\"attachments\":\\[.*?\\]", "\"attachments\":[]")),
        metadata("purpose in capitals", good.replace("\"attachment\"", "\"ATTACHMENT\"")),
        metadata(
            "two reply channels",
            good.replace("\"eMail\"", "\"deMail\":{\"address\":\"x\"},\"eMail\"")),
        metadata("mail address of two lines", good.replace("erika@", "erika\\r\\nBcc: x@")),
        metadata("another Leistung", good.replace("99102013104000", "99102013000000")));
  }

  static Stream<Arguments> lastMetadata() throws Exception {
    var good = text(valid());
    return Stream.of(
        metadata("another data schema", good.replace("/hund/1.0.0", "/katze/1.0.0")),
        metadata(
            "schema address of a file",
            good.replace("https://musterstadt.example/hund/1.0.0", "file:///etc/passwd")));
  }

  static Stream<Arguments> submissions() {
    return Stream.of(
        after("no content", sent -> sent.envelope.removeAll()),
        after(
            "another destination",
            sent -> sent.envelope.put("destinationId", UUID.randomUUID().toString())),
        after(
            "another submission id",
            sent -> sent.envelope.put("submissionId", UUID.randomUUID().toString())),
        after("another case", sent -> sent.envelope.put("caseId", UUID.randomUUID().toString())),
        after(
            "case in capitals",
            sent ->
                sent.envelope.put(
                    "caseId", SentByOnlineService.CASE.toString().toUpperCase(Locale.ROOT))),
        after(
            "Leistung as number",
            sent -> sent.envelope.putObject("publicService").put("identifier", 1)),
        after(
            "another Leistung",
            sent -> sent.envelope.putObject("publicService").put("identifier", "urn:x:y")),
        after("101 attachments", sent -> more(sent.attachmentIds(), 100)),
        after(
            "an attachment announced twice",
            sent -> sent.attachmentIds().add(ATTACHMENT.toString().toUpperCase(Locale.ROOT))));
  }

  static Stream<Arguments> moreSubmissions() {
    return Stream.of(
        after("an attachment more than logged", sent -> more(sent.attachmentIds(), 1)),
        after("an attachment that is not there", sent -> sent.attachments.clear()),
        after("metadata and data exchanged", HostileSubmissionTest::exchange),
        after(
            "metadata and data exchanged in the log too",
            sent -> {
              exchange(sent);
              sent.logAgain();
            }),
        after(
            "metadata in place of the attachment",
            sent ->
                sent.attachments.put(
                    ATTACHMENT, sent.envelope.path("encryptedMetadata").asString())),
        after("no metadata", sent -> sent.envelope.remove("encryptedMetadata")),
        after("no data", sent -> sent.envelope.remove("encryptedData")),
        after("data that is no text", sent -> sent.envelope.put("encryptedData", 1)),
        after(
            "data cut off",
            sent ->
                sent.envelope.put(
                    "encryptedData",
                    sent.envelope.path("encryptedData").asString().substring(0, 800))));
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

  private static void exchange(SentByOnlineService sent) {
    var metadata = sent.envelope.path("encryptedMetadata").asString();
    sent.envelope.put("encryptedMetadata", sent.envelope.path("encryptedData").asString());
    sent.envelope.put("encryptedData", metadata);
  }

  private static String encrypted(String text) throws Exception {
    var key = TestKeys.encryption().publicHalf();
    return Jwe.encrypt(key, "application/json", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Arguments metadata(String name, String text) {
    return Arguments.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** With another member in front. */
  private static String first(String metadata, String member) {
    return "{" + member + metadata.substring(1);
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

  private static ArrayNode attachments(ObjectNode metadata) {
    return (ArrayNode) metadata.path("contentStructure").path("attachments");
  }

  private static String twice() throws Exception {
    var metadata = valid();
    attachments(metadata).add(attachments(metadata).get(0).deepCopy());
    return text(metadata);
  }

  private static String many() throws Exception {
    var metadata = valid();
    var first = (ObjectNode) attachments(metadata).get(0);
    for (var i = 0; i < 10_000; i++) {
      attachments(metadata).add(first.deepCopy().put("attachmentId", UUID.randomUUID().toString()));
    }
    return text(metadata);
  }

  private static String fragments(String... ids) throws Exception {
    var metadata = valid();
    var fragments = ((ObjectNode) attachments(metadata).get(0)).putArray("fragments");
    List.of(ids).forEach(fragments::add);
    return text(metadata);
  }

  private static String hash(String hash) throws Exception {
    var metadata = valid();
    var data = (ObjectNode) metadata.path("contentStructure").path("data").path("hash");
    data.put("content", hash);
    return text(metadata);
  }

  private static String hashInCapitals() throws Exception {
    var data = valid().path("contentStructure").path("data").path("hash").path("content");
    return hash(data.asString().toUpperCase(Locale.ROOT));
  }

  private static void more(ArrayNode ids, int count) {
    for (var i = 0; i < count; i++) {
      ids.add(UUID.randomUUID().toString());
    }
  }
}
