package de.zubringer.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.client.SenderClient.Announced;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.JourneyId;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.scan.ClamdStandIn;
import de.zubringer.pipeline.scan.ClamdStandIn.Behaviour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Attachments go on only after the malware scanner let them pass. */
@WholeWay
class ScannerWayTest {
  private static final ClamdStandIn CLAMD = new ClamdStandIn();

  @Autowired private Rig rig;
  @Autowired private Journeys journeys;

  @DynamicPropertySource
  static void scanner(DynamicPropertyRegistry registry) {
    registry.add("zubringer.scanner", CLAMD::address);
  }

  @BeforeEach
  void connect() throws Exception {
    rig.connect();
  }

  @Test
  void holdsAndLocksAttachmentsWhileTheScannerIsDown() throws Exception {
    CLAMD.behave(Behaviour.CLOSES);
    var ids = send();

    assertHeldBy(ids, "scanner-unavailable");
    assertThat(attachmentsReadable(ids)).isFalse();
    CLAMD.behave(Behaviour.HONEST);
    rig.resume(ids);
    assertThat(detail(ids).journey().state()).isEqualTo(JourneyState.DELIVERED);
    assertThat(attachmentsReadable(ids)).isTrue();
  }

  @Test
  void holdsAndLocksInfectedAttachments() throws Exception {
    CLAMD.behave(Behaviour.FINDS);
    var ids = send();

    assertHeldBy(ids, "attachment-malware@versicherung");
    assertThat(detail(ids).findings().list().getFirst().arguments())
        .containsExactly("Nachweis der Haftpflichtversicherung", "Muster.Test-1");
    assertThat(attachmentsReadable(ids)).isFalse();
    assertThat(rig.answers(ids)).isEmpty();
  }

  private Announced send() throws Exception {
    var ids = rig.send(new Sent());
    rig.work();
    return ids;
  }

  private void assertHeldBy(Announced ids, String mark) {
    assertThat(detail(ids).journey().state()).isEqualTo(JourneyState.HELD);
    assertThat(detail(ids).findings()).extracting(Finding::mark).containsExactly(mark);
  }

  private boolean attachmentsReadable(Announced ids) {
    var detail = detail(ids);
    var item = detail.content().stream().filter(ContentItem::isAttachment).findFirst();
    return journeys
        .content(
            detail.journey().municipality(),
            new JourneyId(ids.submissionId()),
            item.orElseThrow().name())
        .isPresent();
  }

  private JourneyDetail detail(Announced ids) {
    return rig.journey(ids).orElseThrow();
  }
}
