package de.zubringer.delivery.sftp;

import de.zubringer.delivery.DeliveryOrder.Attachment;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.file.FileNames;
import de.zubringer.delivery.file.FilePlace;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Outcome;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHFsyncExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/**
 * A folder of an SFTP server. Folders are never made: where they lie and who reads them is decided
 * there.
 *
 * @param confirmation the file that confirms; null if the target never does
 */
record SftpPlace(
    SftpLine line,
    SftpFolder eingang,
    String fileName,
    @Nullable Confirmation confirmation,
    InstantSource clock)
    implements FilePlace {
  private static final int PIECE_BYTES = 64 * 1024;

  /** A file in the folder for confirmations. */
  record Confirmation(SftpFolder folder, String fileName) {
    String path() {
      return folder.file(fileName);
    }
  }

  @Override
  public Optional<Instant> confirmedAt() throws IOException {
    return confirmation == null
        ? Optional.empty()
        : attributes(confirmation.path()).filter(Attributes::isRegularFile).map(this::writtenAt);
  }

  /** Not every server says when. */
  private Instant writtenAt(Attributes file) {
    return Optional.ofNullable(file.getModifyTime())
        .map(FileTime::toInstant)
        .orElseGet(clock::instant);
  }

  @Override
  public boolean isTaken() throws IOException {
    return attributes(file()).isPresent();
  }

  @Override
  public boolean holds(Content content) throws IOException {
    return holds(file(), content);
  }

  @Override
  public boolean isPrepared(String digest) throws IOException {
    return attributes(hidden(digest)).filter(Attributes::isRegularFile).isPresent();
  }

  @Override
  public void prepare(String digest, Content content) throws IOException {
    eingang.require(line);
    if (confirmation != null) {
      confirmation.folder().require(line);
    }
    write(hidden(digest), content);
  }

  /** Not every server replaces a file by renaming, so what is there is removed first. */
  @Override
  public String attach(int number, Attachment attachment) throws IOException {
    eingang.require(line);
    var name = FileNames.beside(fileName, number, attachment);
    var isThere = attributes(eingang.file(name)).isPresent();
    if (isThere && holds(eingang.file(name), attachment.content())) {
      return name;
    }
    var hidden = eingang.file("." + name + ".part");
    write(hidden, attachment.content());
    if (isThere) {
      line.client().remove(eingang.file(name));
    }
    line.client().rename(hidden, eingang.file(name));
    return name;
  }

  @Override
  public void publish(String digest) throws IOException {
    line.client().rename(hidden(digest), file());
  }

  @Override
  public void discard(String digest) throws IOException {
    if (attributes(hidden(digest)).isPresent()) {
      line.client().remove(hidden(digest));
    }
  }

  @Override
  public Outcome<DeliveryReceipt> fault(String system, IOException failed) {
    return SftpFaults.of(system, failed);
  }

  private void write(String path, Content content) throws IOException {
    var sftp = line.client();
    try (var in = content.open();
        var out = sftp.write(path, OpenMode.Write, OpenMode.Create, OpenMode.Truncate)) {
      in.transferTo(out);
    }
    sync(path);
    if (sftp.lstat(path).getSize() != content.sizeBytes()) {
      throw new EOFException("the server has less than it was given");
    }
  }

  /** To the disk, if the server offers that (OpenSSH does). */
  private void sync(String path) throws IOException {
    var sync = line.client().getExtension(OpenSSHFsyncExtension.class);
    if (sync != null && sync.isSupported()) {
      try (var handle = line.client().open(path, OpenMode.Write)) {
        sync.fsync(handle);
      }
    }
  }

  private boolean holds(String path, Content content) throws IOException {
    var file = attributes(path);
    if (file.isEmpty()
        || !file.get().isRegularFile()
        || file.get().getSize() != content.sizeBytes()) {
      return false;
    }
    try (var there = line.client().read(path);
        var ours = content.open()) {
      byte[] piece;
      do {
        piece = ours.readNBytes(PIECE_BYTES);
        if (!Arrays.equals(piece, there.readNBytes(piece.length))) {
          return false;
        }
      } while (piece.length == PIECE_BYTES);
      return true;
    }
  }

  /** Of whatever has that name, be it a link; empty if nothing has. */
  private Optional<Attributes> attributes(String path) throws IOException {
    try {
      return Optional.of(line.client().lstat(path));
    } catch (SftpException e) {
      if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
          || e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private String file() {
    return eingang.file(fileName);
  }

  private String hidden(String digest) {
    return eingang.file(FileNames.hidden(fileName, digest));
  }
}
