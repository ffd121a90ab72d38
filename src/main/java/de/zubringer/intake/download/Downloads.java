package de.zubringer.intake.download;

import de.zubringer.fitconnect.Limits;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * Where attachments lie until they are stored: {@code <data>/downloads}, still encrypted for the
 * Zustellpunkt. What a process left behind that ended without notice goes with the next start.
 */
@Component
public class Downloads {
  private static final String DEFAULT = Limits.ATTACHMENT_BYTES_MAX + "B";

  private final Path folder;
  private final long attachmentBytesMax;

  public Downloads(
      @Value("${zubringer.data}") Path data,
      @Value("${zubringer.fitconnect.attachment-max:" + DEFAULT + "}") DataSize attachmentMax)
      throws IOException {
    this.folder = data.resolve("downloads");
    this.attachmentBytesMax = attachmentMax.toBytes();
    FileSystemUtils.deleteRecursively(folder);
  }

  /** The largest attachment that is fetched and opened, in clear. */
  public long attachmentBytesMax() {
    return attachmentBytesMax;
  }

  /** Room for the attachments of one submission; closing it deletes them. */
  public Download begin() {
    return new Download(folder, Limits.jweCharsMax(attachmentBytesMax));
  }
}
