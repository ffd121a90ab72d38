package de.zubringer.catalogue.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Musterantrag: an invented application with all it comes with.
 *
 * @param name of its files
 * @param kind valid, border or invalid
 * @param areaAt where the key of a place is put in, so that one sample serves all; empty = nowhere
 */
public record Sample(
    String name,
    String title,
    String kind,
    UUID journey,
    Instant receivedAt,
    String channel,
    String areaAt,
    JsonNode application,
    List<File> attachments) {

  /** A file beside it; a placeholder where the package has none. */
  public record File(String id, String name, String mediaType, byte[] bytes) {}

  /** The same with other content, under another name and as an application of its own. */
  public Sample with(String newName, String newTitle, String newKind, JsonNode content) {
    var id = UUID.nameUUIDFromBytes((journey + newName).getBytes(StandardCharsets.UTF_8));
    return new Sample(
        newName, newTitle, newKind, id, receivedAt, channel, areaAt, content, attachments);
  }

  /** The same with other Anlagen. */
  public Sample with(List<File> files) {
    return new Sample(name, title, kind, journey, receivedAt, channel, areaAt, application, files);
  }

  /** The same, received at another moment. */
  public Sample received(Instant moment, JsonNode content) {
    return new Sample(name, title, kind, journey, moment, channel, areaAt, content, attachments);
  }

  /** The application as if it came from a place. */
  public JsonNode at(String ars) {
    var cut = areaAt.lastIndexOf('.');
    var copy = application.deepCopy();
    var group = cut < 0 ? copy : copy.at("/" + areaAt.substring(0, cut).replace('.', '/'));
    if (!areaAt.isEmpty() && group instanceof ObjectNode object) {
      object.put(areaAt.substring(cut + 1), ars);
    }
    return copy;
  }
}
