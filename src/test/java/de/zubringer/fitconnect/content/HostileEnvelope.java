package de.zubringer.fitconnect.content;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.node.ObjectNode;

/** What a hostile Zustelldienst makes of the answer to fetching a submission, by name. */
public final class HostileEnvelope {
  private HostileEnvelope() {}

  public static Stream<Arguments> all() {
    return Stream.concat(ids(), contents());
  }

  private static Stream<Arguments> ids() {
    return Stream.of(
        named("no content", ObjectNode::removeAll),
        named("another destination", it -> it.put("destinationId", UUID.randomUUID().toString())),
        named("another submission id", it -> it.put("submissionId", UUID.randomUUID().toString())),
        named("another case", it -> it.put("caseId", UUID.randomUUID().toString())),
        named(
            "case in capitals",
            it -> it.put("caseId", it.path("caseId").asString().toUpperCase(Locale.ROOT))),
        named("Leistung as number", it -> it.putObject("publicService").put("identifier", 1)),
        named("another Leistung", it -> it.putObject("publicService").put("identifier", "urn:x:y")),
        named("101 attachments", it -> more(it, 100)),
        named(
            "an attachment announced twice",
            it -> {
              var ids = it.withArrayProperty("attachments");
              ids.add(ids.get(0).asString().toUpperCase(Locale.ROOT));
            }));
  }

  private static Stream<Arguments> contents() {
    return Stream.of(
        named("an attachment more than logged", it -> more(it, 1)),
        named("metadata and data exchanged", HostileEnvelope::exchange),
        named("no metadata", it -> it.remove("encryptedMetadata")),
        named("no data", it -> it.remove("encryptedData")),
        named("data that is no text", it -> it.put("encryptedData", 1)),
        named(
            "data cut off",
            it -> it.put("encryptedData", it.path("encryptedData").asString().substring(0, 800))));
  }

  static void exchange(ObjectNode envelope) {
    var metadata = envelope.path("encryptedMetadata").asString();
    envelope.put("encryptedMetadata", envelope.path("encryptedData").asString());
    envelope.put("encryptedData", metadata);
  }

  private static void more(ObjectNode envelope, int count) {
    var ids = envelope.withArrayProperty("attachments");
    for (var i = 0; i < count; i++) {
      ids.add(UUID.randomUUID().toString());
    }
  }

  private static Arguments named(String name, Consumer<ObjectNode> change) {
    return Arguments.of(name, change);
  }
}
