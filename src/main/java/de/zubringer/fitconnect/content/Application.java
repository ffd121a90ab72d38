package de.zubringer.fitconnect.content;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an online service wants to submit. The attachments bring their ids, so that who sends can
 * note them and go on with the same ones after a crash.
 *
 * @param service URN of the Leistung
 * @param region {@code DE} and ARS of the place concerned
 * @param data the filled form, exactly the bytes to be sent
 * @param replyChannel one member such as {@code eMail}; empty if no answer is wanted
 */
public record Application(
    UUID destinationId,
    String service,
    String region,
    SchemaReference schema,
    byte[] data,
    List<Attachment> attachments,
    Optional<ObjectNode> replyChannel) {

  public Application {
    attachments = List.copyOf(attachments);
  }

  /** Without content, so that it may appear in a log. */
  @Override
  public String toString() {
    return "Application[" + service + "]";
  }
}
