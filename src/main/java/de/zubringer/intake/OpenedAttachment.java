package de.zubringer.intake;

import de.zubringer.kernel.Content;

/**
 * A file beside the application.
 *
 * @param id id of the attachment in the Leistung package, such as {@code versicherung}
 */
public record OpenedAttachment(String id, String fileName, String mediaType, Content content) {}
