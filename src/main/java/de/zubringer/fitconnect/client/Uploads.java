package de.zubringer.fitconnect.client;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.content.Attachment;
import de.zubringer.fitconnect.keys.Jwe;
import de.zubringer.fitconnect.keys.PublicJwk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Encrypts and uploads the attachments of one submission, a few at a time. */
final class Uploads {
  /** FIT-Connect advises against more at once; they may be refused. */
  private static final int AT_ONCE_MAX = 4;

  private final SenderClient client;
  private final UUID submissionId;
  private final PublicJwk key;

  Uploads(SenderClient client, UUID submissionId, PublicJwk key) {
    this.client = client;
    this.submissionId = submissionId;
    this.key = key;
  }

  /** The authentication tag of each; one that fails ends all. */
  Map<UUID, String> send(List<Attachment> attachments)
      throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    var tags = new HashMap<UUID, String>();
    try (var workers = Executors.newFixedThreadPool(AT_ONCE_MAX, Thread.ofVirtual().factory())) {
      try {
        var running = attachments.stream().map(one -> workers.submit(upload(one))).toList();
        for (var i = 0; i < running.size(); i++) {
          tags.put(attachments.get(i).id(), result(running.get(i)));
        }
      } finally {
        workers.shutdownNow();
      }
    }
    return tags;
  }

  private Callable<String> upload(Attachment attachment) {
    return () -> {
      var jwe = Jwe.encrypt(key, attachment.mimeType(), attachment.content().bytes());
      client.upload(submissionId, attachment.id(), jwe);
      return Jwe.authenticationTag(jwe);
    };
  }

  private static String result(Future<String> upload)
      throws FitConnectUnavailable, FitConnectRefused, ProtocolFault {
    try {
      return upload.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FitConnectUnavailable("Uploading was interrupted", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case FitConnectUnavailable unavailable -> throw unavailable;
        case FitConnectRefused refused -> throw refused;
        case ProtocolFault fault -> throw fault;
        case null, default -> throw new IllegalStateException("an upload failed", e);
      }
    }
  }
}
