package de.zubringer.delivery.sftp;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.jspecify.annotations.Nullable;

/** What a server does wrong, once for each time it is asked to. */
final class Faults implements SftpEventListener {
  private @Nullable IOException onOpen;
  private @Nullable IOException onWrite;
  private long cutAfterBytes = Long.MAX_VALUE;
  private boolean isCutAfterRenaming;
  private boolean isCutBeforeRenaming;
  private @Nullable CountDownLatch hang;
  private int renamed;

  void onOpen(IOException fault) {
    onOpen = fault;
  }

  void onWrite(IOException fault) {
    onWrite = fault;
  }

  void cutAfter(long bytes) {
    cutAfterBytes = bytes;
  }

  void cutAfterRenaming() {
    isCutAfterRenaming = true;
  }

  void cutBeforeRenaming() {
    isCutBeforeRenaming = true;
  }

  /** Says nothing more to anything written until the latch is down. */
  void hangUntil(CountDownLatch end) {
    hang = end;
  }

  int renamed() {
    return renamed;
  }

  @Override
  public void opening(ServerSession session, String remoteHandle, Handle localHandle)
      throws IOException {
    var fault = onOpen;
    onOpen = null;
    if (fault != null) {
      throw fault;
    }
  }

  @Override
  public void writing(
      ServerSession session,
      String remoteHandle,
      FileHandle localHandle,
      long offset,
      byte[] data,
      int dataOffset,
      int dataLen)
      throws IOException {
    var fault = onWrite;
    onWrite = null;
    if (fault != null) {
      throw fault;
    }
    if (offset + dataLen > cutAfterBytes) {
      cutAfterBytes = Long.MAX_VALUE;
      session.close(true);
      throw new IOException("cut");
    }
    if (hang != null) {
      try {
        hang.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void moving(
      ServerSession session, Path source, Path target, Collection<CopyOption> options)
      throws IOException {
    if (isCutBeforeRenaming) {
      isCutBeforeRenaming = false;
      session.close(true);
      throw new IOException("cut");
    }
  }

  @Override
  public void moved(
      ServerSession session,
      Path source,
      Path target,
      Collection<CopyOption> options,
      @Nullable Throwable thrown) {
    renamed++;
    if (isCutAfterRenaming) {
      isCutAfterRenaming = false;
      session.close(true);
    }
  }
}
