package de.zubringer.fitconnect.content;

import java.util.UUID;

/**
 * A file beside the application, in clear.
 *
 * @param filename as the sender named it, untrusted; empty if it gave none
 */
public record Attachment(UUID id, String filename, String mimeType, byte[] bytes) {}
