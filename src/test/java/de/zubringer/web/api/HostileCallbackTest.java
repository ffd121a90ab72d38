package de.zubringer.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.CallbackSignature;
import de.zubringer.testing.ServerTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Callbacks somebody made in order to wake, mislead or break us. */
@ServerTest
class HostileCallbackTest extends FollowedZustellpunkt {
  private static final UUID ERFURT = UUID.fromString("0d6b6f5c-7a53-4d31-8c0e-2f4d1b7e9c22");
  private static final String SECRET = "ein-geheimnis-fuer-diesen-test";
  private static final String PATH = "/fit-connect/callbacks/";
  private static final String BODY = "{\"type\":\"x\",\"submissionIds\":[]}";

  record Call(String path, @Nullable String timestamp, @Nullable String signature, String body) {}

  HostileCallbackTest() {
    super(ERFURT, SECRET);
  }

  @Test
  void takesTheHonestOneAndAReplayDoesNoHarm() {
    var call = honest(BODY);
    assertThat(send(call)).hasStatusOk();
    assertThat(send(call)).hasStatusOk();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void wakesUpWhateverIsWrittenInARightlySigned(String name, String body) {
    assertThat(send(honest(body))).hasStatusOk();
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("empty body", ""),
        Arguments.of("body that is no JSON", "<html>"),
        Arguments.of("body of 100,000 levels", "[".repeat(100_000)),
        Arguments.of(
            "body of 4,000 ids", "{\"submissionIds\":[" + "\"x\",".repeat(4_000) + "\"x\"]}"),
        Arguments.of(
            "body about another destination",
            "{\"submissions\":[{\"destinationId\":\"" + UUID.randomUUID() + "\"}]}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"calls", "timestamps", "signatures", "bodiesChanged", "addresses"})
  void takesNoCallbackWith(String name, int status, Call call) {
    assertThat(send(call)).hasStatus(status);
  }

  static Stream<Arguments> calls() {
    var now = now();
    var good = honest(BODY);
    var signature = good.signature();
    return Stream.of(
        call("no headers", 401, new Call(good.path(), null, null, BODY)),
        call("no timestamp", 401, new Call(good.path(), null, signature, BODY)),
        call("no signature", 401, new Call(good.path(), good.timestamp(), null, BODY)),
        call("empty headers", 401, new Call(good.path(), "", "", BODY)),
        call("timestamp as text", 401, new Call(good.path(), "gestern", signature, BODY)),
        call("negative timestamp", 401, new Call(good.path(), "-" + now, signature, BODY)),
        call("timestamp with a sign", 401, new Call(good.path(), "+" + now, signature, BODY)),
        call("timestamp in milliseconds", 401, at(now * 1000)),
        call("timestamp in other digits", 401, new Call(good.path(), "١٧٩٥", signature, BODY)));
  }

  static Stream<Arguments> timestamps() {
    var now = now();
    var good = honest(BODY);
    var signature = good.signature();
    return Stream.of(
        call(
            "timestamp too long for a number",
            401,
            new Call(good.path(), "9".repeat(400), signature, BODY)),
        call("timestamp six minutes old", 401, at(now - 360)),
        call("timestamp six minutes ahead", 401, at(now + 360)),
        call(
            "timestamp changed after signing",
            401,
            new Call(good.path(), Long.toString(now - 1), signature, BODY)),
        call(
            "signature in capitals",
            401,
            new Call(
                good.path(),
                good.timestamp(),
                String.valueOf(signature).toUpperCase(Locale.ROOT),
                BODY)));
  }

  static Stream<Arguments> signatures() {
    var good = honest(BODY);
    var signature = good.signature();
    return Stream.of(
        call(
            "signature one letter short",
            401,
            new Call(good.path(), good.timestamp(), String.valueOf(signature).substring(1), BODY)),
        call(
            "signature followed by more",
            401,
            new Call(good.path(), good.timestamp(), signature + "00", BODY)),
        call(
            "signature of nothing but zeros",
            401,
            new Call(good.path(), good.timestamp(), "0".repeat(128), BODY)),
        call(
            "signature of the body alone",
            401,
            new Call(
                good.path(),
                good.timestamp(),
                HexFormat.of().formatHex(BODY.getBytes(StandardCharsets.UTF_8)),
                BODY)));
  }

  static Stream<Arguments> bodiesChanged() {
    var now = now();
    var good = honest(BODY);
    var signature = good.signature();
    return Stream.of(
        call(
            "signature with another secret",
            401,
            new Call(
                good.path(),
                good.timestamp(),
                CallbackSignature.create("anderes", now, bytes(BODY)),
                BODY)),
        call(
            "one byte more in the body",
            401,
            new Call(good.path(), good.timestamp(), signature, BODY + "\n")),
        call(
            "one byte less in the body",
            401,
            new Call(good.path(), good.timestamp(), signature, BODY.substring(1))),
        call(
            "body formatted anew",
            401,
            new Call(good.path(), good.timestamp(), signature, BODY.replace(",", ", "))),
        call("body larger than any callback", 413, honest("x".repeat(300_000))));
  }

  static Stream<Arguments> addresses() {
    var good = honest(BODY);
    var signature = good.signature();
    return Stream.of(
        call(
            "destination nobody knows",
            404,
            new Call(PATH + UUID.randomUUID(), good.timestamp(), signature, BODY)),
        call(
            "destination that is no UUID",
            400,
            new Call(PATH + "erfurt", good.timestamp(), signature, BODY)),
        call(
            "path that climbs",
            400,
            new Call(PATH + "..%2f..%2ftoken", good.timestamp(), signature, BODY)),
        call(
            "destination with something behind",
            404,
            new Call(good.path() + "/x", good.timestamp(), signature, BODY)));
  }

  @Test
  void isNotThereForOtherMethods() {
    assertThat(server.get().uri(PATH + ERFURT)).hasStatus(405);
    assertThat(server.put().uri(PATH + ERFURT)).hasStatus(405);
  }

  private MvcTestResult send(Call call) {
    var request = server.post().uri(URI.create(call.path())).content(bytes(call.body()));
    if (call.timestamp() != null) {
      request.header(CallbackSignature.TIMESTAMP_HEADER, call.timestamp());
    }
    if (call.signature() != null) {
      request.header(CallbackSignature.SIGNATURE_HEADER, call.signature());
    }
    return request.exchange();
  }

  private static Arguments call(String name, int status, Call call) {
    return Arguments.of(name, status, call);
  }

  private static Call honest(String body) {
    var now = now();
    return new Call(
        PATH + ERFURT,
        Long.toString(now),
        CallbackSignature.create(SECRET, now, bytes(body)),
        body);
  }

  /** Rightly signed for that moment. */
  private static Call at(long seconds) {
    return new Call(
        PATH + ERFURT,
        Long.toString(seconds),
        CallbackSignature.create(SECRET, seconds, bytes(BODY)),
        BODY);
  }

  private static long now() {
    return Instant.now().getEpochSecond();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
