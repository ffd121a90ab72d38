package de.zubringer.intake.download;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.client.SubscriberClient;
import de.zubringer.kernel.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The attachments of one submission in files, until they are stored. */
public final class Download implements AutoCloseable {
  private final Path folder;
  private final long charsMax;
  private final List<Path> files = new ArrayList<>();

  Download(Path folder, long charsMax) {
    this.folder = folder;
    this.charsMax = charsMax;
  }

  /**
   * The compact JWE of an attachment, readable until this is closed; empty if it is too large.
   *
   * @throws UncheckedIOException if our disk is full or not writable
   */
  public Optional<Content> attachment(SubscriberClient client, UUID submission, UUID attachment)
      throws FitConnectUnavailable, FitConnectRefused {
    try {
      Files.createDirectories(folder);
      var file = Files.createTempFile(folder, "", ".jwe");
      files.add(file);
      return client.attachment(submission, attachment, file, charsMax)
          ? Optional.of(Content.of(file))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("no room for an attachment", e);
    }
  }

  @Override
  public void close() {
    try {
      for (var file : files) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a downloaded file cannot be deleted", e);
    }
  }
}
