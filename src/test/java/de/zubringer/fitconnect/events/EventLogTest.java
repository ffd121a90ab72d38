package de.zubringer.fitconnect.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.Problem;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.fitconnect.keys.PublicJwk;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class EventLogTest {
  private static final String TYP = "secevent+jwt";
  private static final String SERVICE = "https://zustelldienst.example/submission-api";
  private static final UUID DESTINATION = UUID.fromString("879ee109-a690-4db8-ab32-424284184d7d");
  private static final UUID SUBMISSION = UUID.fromString("ce75a6b8-d72f-4b94-b09e-af6be35bc2ae");
  private static final UUID CASE = UUID.fromString("e89e107e-ed79-40e6-ad34-4e770f9df263");
  private static final UUID ATTACHMENT = UUID.fromString("4a1c8e52-0d55-4a3b-9d7e-3c6c2f4f8a10");
  private static final AuthenticationTags TAGS =
      new AuthenticationTags(
          "XFBoMYUZodetZdvTiFvSkQ",
          Optional.of("7LiTAUWC9V4oLmTYC2oG6Q"),
          Map.of(ATTACHMENT, "pgEq3GKZ0mYh8qJ1lYjPNA"));
  private static final EventSigner SERVICE_SIGNER = signer(TestKeys.service(), SERVICE);
  private static final EventSigner SUBSCRIBER =
      signer(TestKeys.signature(), DESTINATION.toString());

  @Test
  void readsAWholeLife() throws Exception {
    var log =
        verify(
            created(),
            submitted(),
            SERVICE_SIGNER.plain(EventKind.NOTIFY, SUBMISSION, CASE),
            SUBSCRIBER.accept(SUBMISSION, CASE, TAGS));

    assertThat(log.submitted(SUBMISSION)).isEqualTo(TAGS);
    assertThat(log.end(SUBMISSION)).contains(EventKind.ACCEPT);
    assertThat(log.tokens()).hasSize(4);
  }

  @Test
  void writesTheDocumentedClaims() throws Exception {
    var event = EventToken.read(SUBSCRIBER.accept(SUBMISSION, CASE, TAGS));

    assertThat(event.issuer()).isEqualTo(DESTINATION.toString());
    assertThat(event.schema()).isEqualTo(EventToken.SCHEMA);
    assertThat(event.subject()).isEqualTo("submission:" + SUBMISSION);
    assertThat(event.transaction()).isEqualTo("case:" + CASE);
    assertThat(event.issuedAt()).isEqualTo(TestKeys.NOW);
    assertThat(AuthenticationTags.read(event.payload())).isEqualTo(TAGS);
  }

  @Test
  void writesProblemsOfARejection() throws Exception {
    var problem = new Problem("https://x.example/p", "Titel", "Genaueres", "data");
    var event = EventToken.read(SUBSCRIBER.reject(SUBMISSION, CASE, List.of(problem)));

    assertThat(event.payload().path("problems").path(0)).isEqualTo(problem.json());
  }

  /** FIT-Connect may add events and claims; what is signed by the right hand breaks nothing. */
  @Test
  void passesOverEventsNobodyKnowsYetIfTheirSignatureIsRight() throws Exception {
    var claims = claims().put("jti", UUID.randomUUID().toString()).put("later", 1);
    claims.putObject("events").putObject("https://schema.fitko.de/fit-connect/events/x-submission");
    var submitted = submitted();
    var later = Signatures.compact(TestKeys.service(), TYP, claims);

    var log = verify(submitted, later);
    assertThat(log.submitted(SUBMISSION)).isEqualTo(TAGS);
    assertThat(log.end(SUBMISSION)).isEmpty();
    var foreign = submitted.substring(submitted.lastIndexOf('.'));
    assertRefused(submitted, later.substring(0, later.lastIndexOf('.')) + foreign);
  }

  @Test
  void acceptsExactlyOneSubmit() throws Exception {
    var twice = verify(created(), submitted(), submitted());
    assertThatThrownBy(() -> twice.submitted(SUBMISSION)).isInstanceOf(ProtocolFault.class);
    var never = verify(created());
    assertThatThrownBy(() -> never.submitted(SUBMISSION)).isInstanceOf(ProtocolFault.class);
  }

  @Test
  void refusesTheSameTokenTwice() throws Exception {
    var submit = submitted();
    assertRefused(submit, submit);
  }

  @Test
  void refusesEventsOfForeignIssuers() throws Exception {
    var other = "https://fremd.example/submission-api";
    assertRefused(signer(TestKeys.service(), other).submit(SUBMISSION, CASE, TAGS));
    var otherDestination = UUID.randomUUID().toString();
    assertRefused(signer(TestKeys.signature(), otherDestination).accept(SUBMISSION, CASE, TAGS));
  }

  @Test
  void refusesEventsTheIssuerMayNotEmit() throws Exception {
    assertRefused(SUBSCRIBER.submit(SUBMISSION, CASE, TAGS));
    assertRefused(SUBSCRIBER.plain(EventKind.DELETE, SUBMISSION, CASE));
    assertRefused(SERVICE_SIGNER.accept(SUBMISSION, CASE, TAGS));
  }

  @Test
  void refusesASignatureByAnotherKey() throws Exception {
    var disguised = signer(TestKeys.signature(), SERVICE);
    assertThatThrownBy(
            () ->
                EventLog.verify(
                    List.of(disguised.submit(SUBMISSION, CASE, TAGS)),
                    CASE,
                    parties(),
                    (issuer, kid) -> Optional.of(TestKeys.service().publicHalf()),
                    TestKeys.NOW))
        .isInstanceOf(ProtocolFault.class);
  }

  @Test
  void refusesAnEncryptionKeyAsSigner() {
    var wrong = signer(TestKeys.encryption(), SERVICE);
    assertThatThrownBy(() -> wrong.submit(SUBMISSION, CASE, TAGS))
        .isInstanceOf(ProtocolFault.class);
  }

  @Test
  void refusesChangedClaims() throws Exception {
    var parts = submitted().split("\\.", -1);
    var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    parts[1] = encode(claims.replace("XFBoMY", "AFBoMY"));
    assertRefused(String.join(".", parts));
  }

  @Test
  void refusesAnotherCaseAndTheFuture() throws Exception {
    assertRefused(SERVICE_SIGNER.submit(SUBMISSION, UUID.randomUUID(), TAGS));
    var later = InstantSource.fixed(TestKeys.NOW.plus(Duration.ofMinutes(2)));
    assertRefused(
        new EventSigner(TestKeys.service(), SERVICE, later).submit(SUBMISSION, CASE, TAGS));
  }

  @Test
  void refusesEveryOtherHeader() throws Exception {
    for (var algorithm : List.of("none", "HS512", "RS512", "PS256", "ES512")) {
      assertRefused(withHeader("secevent+jwt", algorithm, ""));
    }
    assertRefused(withHeader("JWT", "PS512", ""));
    for (var extra : List.of("crit", "jwk", "jku", "x5u", "x5c")) {
      assertRefused(withHeader("secevent+jwt", "PS512", ",\"" + extra + "\":\"x\""));
    }
  }

  @Test
  void refusesAMissingKid() throws Exception {
    var token = submitted();
    var header = encode("{\"typ\":\"secevent+jwt\",\"alg\":\"PS512\"}");
    assertRefused(header + token.substring(token.indexOf('.')));
  }

  @Test
  void refusesTwoEventsInOneToken() throws Exception {
    var claims = claims();
    ((ObjectNode) claims.path("events")).putObject(EventKind.ACCEPT.uri());
    assertUnreadable(claims);
  }

  @Test
  void refusesMissingOrWrongClaims() throws Exception {
    for (var name : List.of("jti", "iss", "iat", "sub", "txn", "events")) {
      var claims = claims();
      claims.remove(name);
      assertUnreadable(claims);
    }
    assertUnreadable(claims().put("iat", "gestern"));
    assertUnreadable(claims().put("iat", 1L));
    assertUnreadable(claims().put("jti", "keine-uuid"));
  }

  @Test
  void answersRubbishWithAFault() {
    for (var rubbish : List.of("", "..", "a.b.c", "{}", "e30.e30.e30.e30")) {
      assertRefused(rubbish);
    }
  }

  @Test
  void passesOnThatKeysCannotBeFetched() throws Exception {
    var log = List.of(submitted());
    SignatureKeys down =
        (issuer, kid) -> {
          throw new FitConnectUnavailable("down");
        };
    assertThatThrownBy(() -> EventLog.verify(log, CASE, parties(), down, TestKeys.NOW))
        .isInstanceOf(FitConnectUnavailable.class);
  }

  private static EventLog verify(String... log) throws Exception {
    return EventLog.verify(List.of(log), CASE, parties(), EventLogTest::key, TestKeys.NOW);
  }

  private static void assertRefused(String... log) {
    assertThatThrownBy(() -> verify(log)).isInstanceOf(ProtocolFault.class);
  }

  private static void assertUnreadable(ObjectNode claims) throws Exception {
    var parts = submitted().split("\\.", -1);
    parts[1] = encode(claims.toString());
    assertThatThrownBy(() -> EventToken.read(String.join(".", parts)))
        .isInstanceOf(ProtocolFault.class);
  }

  private static ObjectNode claims() throws Exception {
    var segment = submitted().split("\\.", -1)[1];
    return StrictJson.readObject(Base64.getUrlDecoder().decode(segment));
  }

  private static String withHeader(String typ, String alg, String extra) throws Exception {
    var token = submitted();
    var kid = TestKeys.service().kid();
    var header = "{\"typ\":\"%s\",\"alg\":\"%s\",\"kid\":\"%s\"%s}".formatted(typ, alg, kid, extra);
    return encode(header) + token.substring(token.indexOf('.'));
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String created() throws Exception {
    return SERVICE_SIGNER.plain(EventKind.CREATE, SUBMISSION, CASE);
  }

  private static String submitted() throws Exception {
    return SERVICE_SIGNER.submit(SUBMISSION, CASE, TAGS);
  }

  private static EventLog.Parties parties() {
    return new EventLog.Parties(Set.of(SERVICE), DESTINATION);
  }

  private static Optional<PublicJwk> key(String issuer, String kid) {
    return List.of(TestKeys.service(), TestKeys.signature()).stream()
        .map(PrivateJwk::publicHalf)
        .filter(key -> key.kid().equals(kid))
        .findFirst();
  }

  private static EventSigner signer(PrivateJwk key, String issuer) {
    return new EventSigner(key, issuer, InstantSource.fixed(TestKeys.NOW));
  }
}
