package de.zubringer.fitconnect.content;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.fitconnect.Limits;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.TestKeys;
import de.zubringer.fitconnect.WireVersion;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class OldVersionTest {
  private static final Opening OPENING =
      new Opening(
          (issuer, kid) -> Optional.of(TestKeys.service().publicHalf()),
          InstantSource.fixed(TestKeys.NOW));

  @Test
  void opensWhatASenderOfVersionOneSends() throws Exception {
    assertThat(open(old().seal(), WireVersion.V1)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void opensOldMetadataThatDoNotNameTheirSchema() throws Exception {
    var sent = old();
    var metadata = StrictJson.readObject(sent.metadata);
    metadata.remove("$schema");
    sent.metadata = StrictJson.bytes(metadata);
    assertThat(open(sent.seal(), WireVersion.V1)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void refusesOldMetadataAtAZustellpunktOfVersionTwo() throws Exception {
    var sent = old();
    sent.envelope.putObject("publicService").put("identifier", SentByOnlineService.LEISTUNG);
    assertThat(refused(open(sent.seal(), WireVersion.V2)))
        .containsExactly("fit-unsupported-schema@metadata");
  }

  @Test
  void refusesOldMetadataAboutAnotherLeistungAndThoseThatBreakTheirSchema() throws Exception {
    var other = old();
    var metadata = StrictJson.readObject(other.metadata);
    metadata
        .putObject("publicServiceType")
        .put("identifier", "urn:de:fim:leika:leistung:99102013000000");
    other.metadata = StrictJson.bytes(metadata);
    assertThat(refused(open(other.seal(), WireVersion.V1)))
        .containsExactly("fit-service-mismatch@metadata");

    var broken = old();
    var structure = StrictJson.readObject(broken.metadata);
    ((ObjectNode) structure.path("contentStructure").path("data")).remove("hash");
    broken.metadata = StrictJson.bytes(structure);
    assertThat(refused(open(broken.seal(), WireVersion.V1)))
        .containsExactly("fit-schema-violation@metadata");
  }

  @Test
  void namesAMissingReferenceToTheDataSchema() throws Exception {
    for (var version : WireVersion.values()) {
      var sent = version == WireVersion.V1 ? old() : new SentByOnlineService();
      var metadata = StrictJson.readObject(sent.metadata);
      ((ObjectNode) metadata.path("contentStructure").path("data")).remove("submissionSchema");
      sent.metadata = StrictJson.bytes(metadata);
      assertThat(refused(open(sent.seal(), version)))
          .containsExactly("fit-missing-schema@metadata");
    }
  }

  private static SentByOnlineService old() throws Exception {
    var sent = new SentByOnlineService();
    var metadata = StrictJson.readObject(sent.metadata);
    metadata.put(
        "$schema", "https://schema.fitko.de/fit-connect/metadata/1.0.0/metadata.schema.json");
    metadata.remove("publicService");
    metadata.remove("author");
    metadata.putObject("publicServiceType").put("identifier", SentByOnlineService.LEISTUNG);
    sent.metadata = StrictJson.bytes(metadata);
    sent.envelope.remove("publicService");
    sent.envelope.putObject("serviceType").put("identifier", SentByOnlineService.LEISTUNG);
    return sent;
  }

  private static Outcome<OpenedSubmission> open(SentByOnlineService sent, WireVersion version) {
    var expected = SentByOnlineService.expected();
    return OPENING.open(
        sent.received(),
        new Expected(
            expected.destinationId(),
            expected.serviceIssuers(),
            expected.services(),
            Set.of("1.0.0", "2.1.0"),
            expected.replyChannels(),
            version,
            Limits.ATTACHMENT_BYTES_MAX),
        List.of(TestKeys.encryption()));
  }

  private static List<String> refused(Outcome<OpenedSubmission> outcome) {
    return outcome instanceof Outcome.Refused<OpenedSubmission>(var findings)
        ? findings.list().stream().map(Finding::mark).toList()
        : List.of("not refused: " + outcome);
  }
}
