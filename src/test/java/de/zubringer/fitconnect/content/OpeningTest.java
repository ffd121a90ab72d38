package de.zubringer.fitconnect.content;

import static de.zubringer.fitconnect.content.SentByOnlineService.ATTACHMENT;
import static de.zubringer.fitconnect.content.SentByOnlineService.CASE;
import static de.zubringer.fitconnect.content.SentByOnlineService.LEISTUNG;
import static de.zubringer.fitconnect.content.SentByOnlineService.SERVICE;
import static de.zubringer.fitconnect.content.SentByOnlineService.SUBMISSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.events.EventSigner;
import de.zubringer.fitconnect.keys.Jwe;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class OpeningTest {
  private static final Opening OPENING =
      new Opening(
          (issuer, kid) ->
              Optional.of(TestKeys.service().publicHalf()).filter(key -> key.kid().equals(kid)),
          InstantSource.fixed(TestKeys.NOW));
  private static final String ATTACHMENT_PLACE = "attachment:" + ATTACHMENT;

  @Test
  void opensASoundSubmission() throws Exception {
    var sent = new SentByOnlineService().seal();

    var opened = done(open(sent));
    assertThat(opened.data()).isEqualTo(sent.data);
    assertThat(opened.schema()).isEqualTo(SentByOnlineService.SCHEMA);
    assertThat(opened.service()).isEqualTo(LEISTUNG);
    assertThat(opened.tags()).isEqualTo(sent.tags());
    assertThat(opened.attachments()).hasSize(1);
    assertThat(opened.attachments().getFirst().content().bytes())
        .isEqualTo(SentByOnlineService.FILE);
  }

  @Test
  void refusesALogSignedByAForeignIssuer() throws Exception {
    var sent = new SentByOnlineService().seal();
    var foreign =
        new EventSigner(
            TestKeys.service(), "https://fremd.example", InstantSource.fixed(TestKeys.NOW));
    sent.log.set(1, foreign.submit(SUBMISSION, CASE, sent.tags()));
    assertRefused(sent, "fit-invalid-event-log@submission");
  }

  @Test
  void refusesTwoSubmitEventsAndNone() throws Exception {
    var twice = new SentByOnlineService().seal();
    twice.log.add(SentByOnlineService.service().submit(SUBMISSION, CASE, twice.tags()));
    assertRefused(twice, "fit-invalid-event-log@submission");

    var never = new SentByOnlineService().seal();
    never.log.removeLast();
    assertRefused(never, "fit-invalid-event-log@submission");
  }

  @Test
  void refusesAnotherListOfAttachmentsThanInTheLog() throws Exception {
    var sent = new SentByOnlineService().seal();
    sent.attachmentIds().removeAll();
    assertRefused(sent, "fit-attachments-mismatch@submission");
  }

  @Test
  void refusesExchangedMetadata() throws Exception {
    var sent = new SentByOnlineService().seal();
    sent.envelope.put(
        "encryptedMetadata", Jwe.encrypt(sent.key, "application/json", sent.metadata));
    assertRefused(sent, "fit-incorrect-authentication-tag@metadata");
  }

  @Test
  void refusesMetadataThatCannotBeDecrypted() throws Exception {
    var sent = new SentByOnlineService().seal();
    sent.envelope.put("encryptedMetadata", spoiled(sent, "encryptedMetadata"));
    assertRefused(sent, "fit-encryption-issue@metadata");
  }

  @Test
  void refusesMetadataThatIsNoJson() throws Exception {
    var sent = new SentByOnlineService();
    sent.metadata = "<metadata/>".getBytes(StandardCharsets.UTF_8);
    assertRefused(sent.seal(), "fit-syntax-violation@metadata");
  }

  @Test
  void refusesAnotherMetadataVersion() throws Exception {
    for (var version : List.of("1.3.0", "2.0.0", "3.1.0")) {
      var sent = new SentByOnlineService();
      sent.metadata = replaced(sent, "metadata/2.1.0/", "metadata/" + version + "/");
      assertRefused(sent.seal(), "fit-unsupported-schema@metadata");
    }
  }

  @Test
  void refusesMetadataThatBreakItsSchema() throws Exception {
    var sent = new SentByOnlineService();
    sent.metadata = replaced(sent, "\"sha512\"", "\"sha256\"");
    assertRefused(sent.seal(), "fit-schema-violation@metadata");
  }

  @Test
  void refusesMetadataAboutAnotherLeistung() throws Exception {
    var sent = new SentByOnlineService();
    sent.metadata = replaced(sent, LEISTUNG, "urn:de:fim:leika:leistung:99102013000000");
    assertRefused(sent.seal(), "fit-service-mismatch@metadata");
  }

  @Test
  void refusesALeistungThatIsNotOffered() throws Exception {
    var sent = new SentByOnlineService();
    var other = "urn:de:fim:leika:leistung:99102013000000";
    sent.metadata = replaced(sent, LEISTUNG, other);
    ((ObjectNode) sent.envelope.path("publicService")).put("identifier", other);
    assertRefused(sent.seal(), "fit-unsupported-service@submission");
  }

  @Test
  void refusesADataSchemaThatIsNotOffered() throws Exception {
    var sent = new SentByOnlineService();
    sent.metadata = replaced(sent, "/hund/1.0.0", "/hund/2.0.0");
    assertRefused(sent.seal(), "fit-unsupported-data-schema@metadata");
  }

  @Test
  void refusesAReplyChannelThatIsNotOffered() throws Exception {
    var sent = new SentByOnlineService();
    sent.metadata = replaced(sent, "\"eMail\"", "\"deMail\"");
    assertRefused(sent.seal(), "fit-unsupported-reply-channel@metadata");
  }

  @Test
  void refusesMetadataWithOtherAttachments() throws Exception {
    var sent = new SentByOnlineService();
    sent.metadata = replaced(sent, ATTACHMENT.toString(), UUID.randomUUID().toString());
    assertRefused(sent.seal(), "fit-attachments-mismatch@metadata");
  }

  @Test
  void refusesASubmissionWithoutData() throws Exception {
    var sent = new SentByOnlineService().seal();
    sent.envelope.remove("encryptedData");
    assertRefused(sent, "fit-missing-data@submission");
  }

  @Test
  void refusesExchangedOrSpoiledData() throws Exception {
    var exchanged = new SentByOnlineService().seal();
    exchanged.envelope.put(
        "encryptedData", Jwe.encrypt(exchanged.key, "application/json", exchanged.data));
    assertRefused(exchanged, "fit-incorrect-authentication-tag@data");

    var spoiled = new SentByOnlineService().seal();
    spoiled.envelope.put("encryptedData", spoiled(spoiled, "encryptedData"));
    assertRefused(spoiled, "fit-encryption-issue@data");
  }

  @Test
  void refusesDataWithAnotherHash() throws Exception {
    var sent = new SentByOnlineService();
    sent.data = "{}".getBytes(StandardCharsets.UTF_8);
    assertRefused(sent.seal(), "fit-hash-mismatch@data");
  }

  @Test
  void refusesDataThatIsNoJson() throws Exception {
    var sent = new SentByOnlineService();
    sent.data = "{\"hund\":".getBytes(StandardCharsets.UTF_8);
    sent.metadata = StrictJson.bytes(SentByOnlineService.validMetadata(sent.data));
    assertRefused(sent.seal(), "fit-syntax-violation@data");
  }

  @Test
  void refusesAMissingAttachment() throws Exception {
    var sent = new SentByOnlineService().seal();
    sent.attachments.clear();
    assertRefused(sent, "fit-missing-attachment@" + ATTACHMENT_PLACE);
  }

  @Test
  void refusesAnExchangedAttachment() throws Exception {
    var sent = new SentByOnlineService().seal();
    sent.attachments.put(
        ATTACHMENT, Jwe.encrypt(sent.key, "application/pdf", SentByOnlineService.FILE));
    assertRefused(sent, "fit-incorrect-authentication-tag@" + ATTACHMENT_PLACE);
    sent.attachments.put(ATTACHMENT, Jwe.encrypt(sent.key, "application/pdf", new byte[] {1}));
    assertRefused(sent.logAgain(), "fit-hash-mismatch@" + ATTACHMENT_PLACE);
  }

  @Test
  void namesAllFaultsOfTheParts() throws Exception {
    var sent = new SentByOnlineService();
    sent.data = "{}".getBytes(StandardCharsets.UTF_8);
    sent.seal();
    sent.attachments.clear();
    assertThat(refused(open(sent)).list()).hasSize(2);
  }

  @Test
  void holdsWhenTheOwnKeyIsMissing() throws Exception {
    var sent = new SentByOnlineService();
    sent.key = TestKeys.foreignEncryption().publicHalf();
    assertThat(open(sent.seal()))
        .isEqualTo(Outcome.held(Finding.error("own-key-missing", "metadata")));
  }

  @Test
  void holdsWhatWasSentInFragments() throws Exception {
    var logical = UUID.randomUUID();
    var sent = new SentByOnlineService();
    sent.metadata =
        replaced(
            sent,
            "\"attachmentId\":\"" + ATTACHMENT + "\"",
            "\"attachmentId\":\"" + logical + "\",\"fragments\":[\"" + ATTACHMENT + "\"]");
    assertThat(open(sent.seal()))
        .isEqualTo(Outcome.held(Finding.error("attachment-fragmented", "attachment:" + logical)));
  }

  @Test
  void holdsAnEnvelopeThatIsUnreadableOrForeign() throws Exception {
    var sent = new SentByOnlineService().seal();
    sent.envelope.put("destinationId", UUID.randomUUID().toString());
    assertThat(open(sent)).isInstanceOf(Outcome.Held.class);
    sent.envelope.removeAll();
    assertThat(open(sent)).isInstanceOf(Outcome.Held.class);
  }

  @Test
  void waitsWhenTheServiceKeysCannotBeFetched() throws Exception {
    var opening =
        new Opening(
            (issuer, kid) -> {
              throw new FitConnectUnavailable("down");
            },
            InstantSource.fixed(TestKeys.NOW));
    var sent = new SentByOnlineService().seal();
    assertThat(
            opening.open(
                sent.received(), SentByOnlineService.expected(), List.of(TestKeys.encryption())))
        .isInstanceOf(Outcome.Later.class);
  }

  @Test
  void knowsOldNamesOfTheServiceByConfigurationOnly() throws Exception {
    var sent = new SentByOnlineService().seal();
    var expected = SentByOnlineService.expected();
    var moved =
        new Expected(
            expected.destinationId(),
            Set.of("https://neu.example", SERVICE),
            expected.services(),
            expected.metadataVersions(),
            expected.replyChannels());
    assertThat(OPENING.open(sent.received(), moved, keys())).isInstanceOf(Outcome.Done.class);
  }

  private static void assertRefused(SentByOnlineService sent, String mark) {
    var findings = refused(open(sent)).list();
    assertThat(findings).extracting(Finding::mark).containsExactly(mark);
    assertThat(findings).allMatch(Problems::isProblem);
  }

  private static Findings refused(Outcome<OpenedSubmission> outcome) {
    return outcome instanceof Outcome.Refused<OpenedSubmission>(var findings)
        ? findings
        : fail("not refused: " + outcome);
  }

  private static OpenedSubmission done(Outcome<OpenedSubmission> outcome) {
    return outcome instanceof Outcome.Done<OpenedSubmission>(var opened)
        ? opened
        : fail("not done: " + outcome);
  }

  private static Outcome<OpenedSubmission> open(SentByOnlineService sent) {
    return OPENING.open(sent.received(), SentByOnlineService.expected(), keys());
  }

  private static List<PrivateJwk> keys() {
    return List.of(TestKeys.encryption());
  }

  private static byte[] replaced(SentByOnlineService sent, String what, String with) {
    var text = new String(sent.metadata, StandardCharsets.UTF_8);
    assertThat(text).contains(what);
    return text.replace(what, with).getBytes(StandardCharsets.UTF_8);
  }

  /** Changes the ciphertext and leaves the tag as it is. */
  private static String spoiled(SentByOnlineService sent, String member) {
    var parts = sent.envelope.path(member).stringValue().split("\\.", -1);
    parts[3] = (parts[3].charAt(0) == 'A' ? "B" : "A") + parts[3].substring(1);
    return String.join(".", parts);
  }
}
