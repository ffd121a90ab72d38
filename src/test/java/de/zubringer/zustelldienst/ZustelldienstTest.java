package de.zubringer.zustelldienst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.contentOf;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.client.Credentials;
import de.zubringer.fitconnect.client.Directory;
import de.zubringer.fitconnect.client.Endpoints;
import de.zubringer.fitconnect.client.Sender;
import de.zubringer.fitconnect.client.SenderClient;
import de.zubringer.fitconnect.client.SenderClient.Announced;
import de.zubringer.fitconnect.client.SubscriberClient;
import de.zubringer.fitconnect.content.Application;
import de.zubringer.fitconnect.content.Attachment;
import de.zubringer.fitconnect.content.Expected;
import de.zubringer.fitconnect.content.OpenedSubmission;
import de.zubringer.fitconnect.content.Opening;
import de.zubringer.fitconnect.content.Problems;
import de.zubringer.fitconnect.events.EventKind;
import de.zubringer.fitconnect.events.EventSigner;
import de.zubringer.fitconnect.events.EventToken;
import de.zubringer.fitconnect.keys.KeyCheck;
import de.zubringer.kernel.Outcome;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ZustelldienstRoom
class ZustelldienstTest {
  private static final InstantSource CLOCK = InstantSource.system();
  private static final EventSigner SIGNER =
      new EventSigner(TestKeys.signature(), Musterdienst.DESTINATION.toString(), CLOCK);

  @Autowired private LocalZustelldienst zustelldienst;
  @LocalServerPort private int port;
  @TempDir private Path folder;

  private final UUID attachment = UUID.randomUUID();
  private CallbackReceiver receiver;
  private Endpoints endpoints;
  private Directory directory;
  private SenderClient senderClient;
  private SubscriberClient subscriber;

  ZustelldienstTest() throws Exception {
    receiver = new CallbackReceiver();
    endpoints = Endpoints.below("http://localhost");
    directory = new Directory(endpoints, CLOCK);
    senderClient = new SenderClient(endpoints, new Credentials("", ""), CLOCK);
    subscriber = new SubscriberClient(endpoints, new Credentials("", ""), CLOCK);
  }

  @BeforeEach
  void register() {
    Musterdienst.register(zustelldienst, Optional.of(receiver.callback()));
    endpoints = Endpoints.below("http://localhost:" + port + "/zustelldienst");
    directory = new Directory(endpoints, CLOCK);
    senderClient = new SenderClient(endpoints, Musterdienst.SENDER, CLOCK);
    subscriber = new SubscriberClient(endpoints, Musterdienst.SUBSCRIBER, CLOCK);
  }

  @AfterEach
  void stop() {
    receiver.stop();
  }

  @Test
  void takesAnApplicationFromSenderToAcceptance() throws Exception {
    var application = application();
    var announced = sender().announce(application);
    assertThat(listed()).doesNotContain(announced.submissionId());

    sender().submit(announced, application);
    assertThat(listed()).contains(announced.submissionId());

    var opened = open(announced);
    assertThat(opened.data()).isEqualTo(Musterdienst.DATA);
    assertThat(opened.attachments().getFirst().content().bytes()).isEqualTo(Musterdienst.FILE);

    var accept = SIGNER.accept(announced.submissionId(), announced.caseId(), opened.tags());
    assertThat(subscriber.post(announced.caseId(), accept)).isEqualTo(SubscriberClient.Posted.NOW);
    assertThat(listed()).doesNotContain(announced.submissionId());
    assertRefused(404, () -> subscriber.fetch(announced.submissionId()));
    assertRefused(404, () -> fetch(announced, attachment));
    assertThat(kinds(announced))
        .containsExactly(EventKind.CREATE, EventKind.SUBMIT, EventKind.NOTIFY, EventKind.ACCEPT);
    assertThat(senderClient.events(announced.caseId())).contains(accept);
  }

  @Test
  void submitsOnceHoweverOftenTheSenderTries() throws Exception {
    var application = application();
    var announced = sender().announce(application);
    sender().submit(announced, application);
    sender().submit(announced, application);

    assertThat(kinds(announced)).filteredOn(EventKind.SUBMIT::equals).hasSize(1);
  }

  @Test
  void findsItsEventInTheLogWhenPostedAgain() throws Exception {
    var announced = submitted();
    var tags = open(announced).tags();
    var first = SIGNER.accept(announced.submissionId(), announced.caseId(), tags);
    var again = SIGNER.accept(announced.submissionId(), announced.caseId(), tags);
    subscriber.post(announced.caseId(), first);

    assertThat(subscriber.post(announced.caseId(), first))
        .isEqualTo(SubscriberClient.Posted.BEFORE);
    assertThat(subscriber.post(announced.caseId(), again))
        .isEqualTo(SubscriberClient.Posted.BEFORE);
    var reject =
        SIGNER.reject(
            announced.submissionId(),
            announced.caseId(),
            List.of(Problems.standard("hash-mismatch", "data", "x")));
    assertThat(subscriber.post(announced.caseId(), reject))
        .isEqualTo(SubscriberClient.Posted.TOO_LATE);
  }

  @Test
  void takesARejectionWithProblemsOnly() throws Exception {
    var announced = submitted();
    var id = announced.submissionId();
    var empty = SIGNER.reject(id, announced.caseId(), List.of());
    assertRefused(422, () -> subscriber.post(announced.caseId(), empty));

    var problem = Problems.standard("hash-mismatch", "data", "Die Prüfsumme stimmt nicht.");
    subscriber.post(announced.caseId(), SIGNER.reject(id, announced.caseId(), List.of(problem)));
    assertThat(kinds(announced)).endsWith(EventKind.REJECT);
  }

  @Test
  void comparesTheTagsOfAnAcceptance() throws Exception {
    var announced = submitted();
    var other = open(submitted()).tags();
    var wrong = SIGNER.accept(announced.submissionId(), announced.caseId(), other);
    assertRefused(422, () -> subscriber.post(announced.caseId(), wrong));
  }

  @Test
  void refusesEventsOfTheWrongHand() throws Exception {
    var announced = submitted();
    var id = announced.submissionId();
    var tags = open(announced).tags();
    var destination = Musterdienst.DESTINATION.toString();
    var unknownKey =
        new EventSigner(TestKeys.service(), destination, CLOCK)
            .accept(id, announced.caseId(), tags);
    var foreignIssuer =
        new EventSigner(TestKeys.signature(), UUID.randomUUID().toString(), CLOCK)
            .accept(id, announced.caseId(), tags);
    var notAllowed = SIGNER.plain(EventKind.DELETE, id, announced.caseId());
    var otherCase = SIGNER.accept(id, UUID.randomUUID(), tags);
    for (var event : List.of(unknownKey, foreignIssuer, notAllowed, otherCase, "a.b.c")) {
      assertRefused(422, () -> subscriber.post(announced.caseId(), event));
    }
  }

  @Test
  void callsTheDestinationBackSigned() throws Exception {
    var announced = submitted();
    assertThat(receiver.signedBodyAbout(announced.submissionId()))
        .contains("callbacks/new-submissions", announced.caseId().toString());
  }

  @Test
  void keepsStrangersFromReading() throws Exception {
    var announced = submitted();
    zustelldienst.registerClient("fremd", "geheim-fremd", Caller.Role.SUBSCRIBER);
    var stranger = new SubscriberClient(endpoints, new Credentials("fremd", "geheim-fremd"), CLOCK);
    assertRefused(403, () -> stranger.fetch(announced.submissionId()));
    assertRefused(403, () -> stranger.events(announced.caseId()));
    assertRefused(403, () -> stranger.waiting(Musterdienst.DESTINATION));
    assertRefused(404, () -> stranger.fetch(UUID.randomUUID()));
    var sender = new SubscriberClient(endpoints, Musterdienst.SENDER, CLOCK);
    assertRefused(403, () -> sender.fetch(announced.submissionId()));
    var wrongSecret = new SubscriberClient(endpoints, new Credentials("fremd", "falsch"), CLOCK);
    assertRefused(401, () -> wrongSecret.fetch(announced.submissionId()));
  }

  @Test
  void pagesThroughTheWaitingList() throws Exception {
    var first = submitted();
    var second = submitted();
    var ids = listed();
    assertThat(ids).containsSubsequence(first.submissionId(), second.submissionId());
  }

  private Announced submitted() throws Exception {
    var application = application();
    var announced = sender().announce(application);
    sender().submit(announced, application);
    return announced;
  }

  private String fetch(Announced announced, UUID file)
      throws FitConnectUnavailable, FitConnectRefused {
    var to = folder.resolve("attachment");
    assertThat(subscriber.attachment(announced.submissionId(), file, to, 10_000)).isTrue();
    return contentOf(to.toFile());
  }

  private OpenedSubmission open(Announced announced) throws Exception {
    var files = new HashMap<UUID, String>();
    var json = subscriber.fetch(announced.submissionId());
    for (var id : StrictJson.texts(StrictJson.readObject(json), "attachments")) {
      var file = UUID.fromString(id);
      files.put(file, fetch(announced, file));
    }
    var expected =
        new Expected(
            Musterdienst.DESTINATION,
            Set.of(LocalZustelldienst.ISSUER),
            List.of(Musterdienst.OFFERED),
            Set.of("2.1.0"),
            Set.of("eMail"));
    var received = new Opening.Received(json, files, subscriber.events(announced.caseId()));
    var outcome =
        new Opening(directory, CLOCK).open(received, expected, List.of(TestKeys.encryption()));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<OpenedSubmission>) outcome).value();
  }

  private List<UUID> listed() throws Exception {
    return subscriber.waiting(Musterdienst.DESTINATION).stream()
        .map(SubscriberClient.Waiting::submissionId)
        .toList();
  }

  private List<EventKind> kinds(Announced announced) throws Exception {
    var kinds = new ArrayList<EventKind>();
    for (var compact : senderClient.events(announced.caseId())) {
      kinds.add(EventToken.read(compact).kind().orElseThrow());
    }
    return kinds;
  }

  private Sender sender() {
    var check = KeyCheck.withoutTrustAnchors(true, InstantSource.fixed(TestKeys.NOW));
    return new Sender(senderClient, directory, check, Set.of(LocalZustelldienst.ISSUER), CLOCK);
  }

  private Application application() {
    var file = new Attachment(attachment, "nachweis.pdf", "application/pdf", Musterdienst.FILE);
    return Musterdienst.application(List.of(file));
  }

  private static void assertRefused(int status, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FitConnectRefused.class, refused -> assertThat(refused.status()).isEqualTo(status));
  }
}
