package de.zubringer.fitconnect.content;

import static de.zubringer.fitconnect.content.SentByOnlineService.ATTACHMENT;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.WireVersion;
import de.zubringer.fitconnect.content.Opening.Received;
import de.zubringer.fitconnect.keys.Jwe;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is too large for us is no fault of the sender, but hides none. */
class AttachmentLimitTest {
  private static final long MEGABYTE = 1024L * 1024;
  private static final String PLACE = "attachment:" + ATTACHMENT;
  private static final Opening OPENING =
      new Opening(
          (issuer, kid) -> Optional.of(TestKeys.service().publicHalf()),
          InstantSource.fixed(TestKeys.NOW));

  @Test
  void holdsWhatWasTooLargeToFetch() throws Exception {
    assertThat(open(leftOut(new SentByOnlineService().seal()), 200 * MEGABYTE))
        .isEqualTo(Outcome.held(Finding.error("attachment-too-large-to-fetch", PLACE, "200")));
  }

  @Test
  void holdsWhatIsTooLargeInClear() throws Exception {
    var sent = new SentByOnlineService().seal();
    assertThat(open(sent.received(), SentByOnlineService.FILE.length - 1))
        .isEqualTo(Outcome.held(Finding.error("attachment-too-large-to-fetch", PLACE, "0")));
    assertThat(open(sent.received(), SentByOnlineService.FILE.length))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void refusesAFaultOfTheSenderBesideAnAttachmentThatIsTooLarge() throws Exception {
    var sent = new SentByOnlineService();
    sent.data = "{}".getBytes(StandardCharsets.UTF_8);
    assertThat(marks(open(leftOut(sent.seal()), MEGABYTE)))
        .containsExactly("fit-hash-mismatch@data");
  }

  @Test
  void refusesAFaultOfTheSenderBesideOneInFragments() throws Exception {
    var sent = new SentByOnlineService();
    sent.metadata =
        new String(sent.metadata, StandardCharsets.UTF_8)
            .replace(
                "\"attachmentId\":\"" + ATTACHMENT + "\"",
                "\"attachmentId\":\""
                    + UUID.randomUUID()
                    + "\",\"fragments\":[\""
                    + ATTACHMENT
                    + "\"]")
            .getBytes(StandardCharsets.UTF_8);
    sent.data = "{}".getBytes(StandardCharsets.UTF_8);
    assertThat(marks(open(sent.seal().received(), MEGABYTE)))
        .containsExactly("fit-hash-mismatch@data");
  }

  @Test
  void holdsWithoutOurKeyWhateverElseIsWrong() throws Exception {
    var sent = new SentByOnlineService();
    sent.data = "{}".getBytes(StandardCharsets.UTF_8);
    sent.seal();
    sent.attachments.put(
        ATTACHMENT,
        Jwe.encrypt(
            TestKeys.foreignEncryption().publicHalf(),
            "application/pdf",
            SentByOnlineService.FILE));
    assertThat(open(sent.logAgain().received(), MEGABYTE))
        .isEqualTo(Outcome.held(Finding.error("own-key-missing", PLACE)));
  }

  private static Received leftOut(SentByOnlineService sent) {
    return new Received(
        StrictJson.bytes(sent.envelope), Map.of(), Set.of(ATTACHMENT), List.copyOf(sent.log));
  }

  private static Outcome<OpenedSubmission> open(Received received, long attachmentBytesMax) {
    var expected = SentByOnlineService.expected();
    return OPENING.open(
        received,
        new Expected(
            expected.destinationId(),
            expected.serviceIssuers(),
            expected.services(),
            expected.metadataVersions(),
            expected.replyChannels(),
            WireVersion.V2,
            attachmentBytesMax),
        List.of(TestKeys.encryption()));
  }

  private static List<String> marks(Outcome<OpenedSubmission> outcome) {
    return outcome instanceof Outcome.Refused<OpenedSubmission>(var findings)
        ? findings.list().stream().map(Finding::mark).toList()
        : List.of("not refused: " + outcome);
  }
}
