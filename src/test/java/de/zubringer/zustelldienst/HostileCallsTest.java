package de.zubringer.zustelldienst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls nobody makes by accident: each gets a status of the client's fault, none a 500. */
class HostileCallsTest extends LoggedIn {
  private static final String API = "/submission-api/v2";
  private static final UUID FILE = UUID.fromString("4a1c8e52-0d55-4a3b-9d7e-3c6c2f4f8a10");

  static Stream<Arguments> announcements() {
    var sound = Wire.announcement("v2");
    return Stream.of(
        Arguments.of("NUL in a name", sound.replace("\"name\":\"\"", "\"name\":\"\\u0000\""), 400),
        Arguments.of(
            "half a character", sound.replace("\"name\":\"\"", "\"name\":\"\\ud800\""), 400),
        Arguments.of(
            "NUL in a member's name", sound.replaceFirst("^\\{", "{\"\\\\u0000\":1,"), 400),
        Arguments.of(
            "a region that is a number", sound.replaceFirst("^\\{", "{\"region\":5,"), 400),
        Arguments.of(
            "a callback that is a text", sound.replaceFirst("^\\{", "{\"callback\":\"x\","), 422),
        Arguments.of(
            "a service that is a list",
            sound.replace("\"publicService\":{", "\"publicService\":[],\"x\":{"),
            400),
        Arguments.of(
            "members twice",
            sound.replaceFirst("^\\{", "{\"region\":\"DE\",\"region\":\"DE\","),
            400),
        Arguments.of("5000 levels", "{\"a\":".repeat(5000) + "1" + "}".repeat(5000), 400),
        Arguments.of("an endless number", "{\"a\":" + "9".repeat(60_000) + "}", 400),
        Arguments.of("something after the end", sound + "{}", 400),
        Arguments.of(
            "larger than any announcement", "{\"a\":\"" + "x".repeat(70_000) + "\"}", 413));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("announcements")
  void refusesAnnouncementsWith(String what, String body, int status) throws Exception {
    var answer = sender.post(API + "/submissions", body);
    assertThat(answer.statusCode()).as(what).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  static Stream<Arguments> artefacts() {
    var tail = ".a.a.a." + "A".repeat(22);
    return Stream.of(
        Arguments.of("a kid with NUL", header("\\u0000") + tail, 422),
        Arguments.of("a header that is a list", encode("[]") + tail, 422),
        Arguments.of("a header of 10 kB", "A".repeat(10_000) + tail, 422),
        Arguments.of("six segments", header("musterstadt-wrapKey") + tail + ".a", 422),
        Arguments.of(
            "no wrapped key", header("musterstadt-wrapKey") + "..a.a." + "A".repeat(22), 422),
        Arguments.of("a short tag", header("musterstadt-wrapKey") + ".a.a.a.AAAA", 422),
        Arguments.of("a line break", header("musterstadt-wrapKey") + tail + "\n", 422),
        Arguments.of("nothing", "", 422),
        Arguments.of(
            "the algorithm twice",
            encode("{\"alg\":\"RSA-OAEP-256\",\"alg\":\"RSA1_5\",\"enc\":\"A256GCM\"}") + tail,
            422),
        Arguments.of("RSA1_5", encode("{\"alg\":\"RSA1_5\",\"enc\":\"A256GCM\"}") + tail, 422),
        Arguments.of(
            "A128GCM", encode("{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A128GCM\"}") + tail, 422),
        Arguments.of(
            "crit",
            encode("{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A256GCM\",\"crit\":[\"b64\"]}") + tail,
            422));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("artefacts")
  void refusesAttachmentsWith(String what, String jwe, int status) throws Exception {
    var ids = Wire.read(sender.post(API + "/submissions", Wire.announcement("v2", FILE)));
    var path = API + "/submissions/" + ids.path("submissionId").asString();
    var answer = sender.call("PUT", path + "/attachments/" + FILE, Wire.JOSE, jwe);
    assertThat(answer.statusCode()).as(what).isEqualTo(status);
  }

  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of(
            "an id with NUL", "/token", "grant_type=client_credentials&client_id=%00", 401),
        Arguments.of(
            "broken escapes", "/token", "grant_type=client_credentials&client_id=%zz", 400),
        Arguments.of("no grant", "/token", "", 400));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void refusesTokenRequestsWith(String what, String path, String form, int status)
      throws Exception {
    var answer = open.call("POST", path, "application/x-www-form-urlencoded", form);
    assertThat(answer.statusCode()).as(what).isEqualTo(status);
  }

  static Stream<Arguments> tokens() {
    return Stream.of(
        Arguments.of("dots only", "...."),
        Arguments.of("no signature", encode("{\"alg\":\"none\"}") + "." + claims() + "."),
        Arguments.of("a signature of ours to be", "e30." + claims() + ".AAAA"),
        Arguments.of("one segment", "x"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tokens")
  void refusesTokensWith(String what, String token) throws Exception {
    var answer = open.withToken(token).get(API + "/submissions");
    assertThat(answer.statusCode()).as(what).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
  }

  static Stream<Arguments> queries() {
    return Stream.of(
        Arguments.of("?offset=99999999999", 400),
        Arguments.of("?offset=2147483647&limit=500", 200),
        Arguments.of("?limit=0", 400),
        Arguments.of("?limit=501", 400),
        Arguments.of("?limit=1&limit=2", 200),
        Arguments.of("?destinationId=", 200),
        Arguments.of("?destinationId=%27%20or%201=1", 400));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void answersTheQuery(String query, int status) throws Exception {
    assertThat(subscriber.get(API + "/submissions" + query).statusCode()).isEqualTo(status);
  }

  private static String claims() {
    return encode("{\"sub\":\"musterstadt\",\"scope\":\"x\",\"exp\":99999999999}");
  }

  private static String header(String kid) {
    return encode("{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A256GCM\",\"kid\":\"" + kid + "\"}");
  }

  private static String encode(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
