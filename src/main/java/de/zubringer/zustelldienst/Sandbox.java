package de.zubringer.zustelldienst;

import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.zustelldienst.sandbox.DestinationMaking;
import de.zubringer.zustelldienst.sandbox.MailViews;
import de.zubringer.zustelldienst.sandbox.SandboxActions;
import de.zubringer.zustelldienst.sandbox.SandboxViews;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Front door for whoever develops against the local Zustelldienst: sees everything in it, makes
 * clients and destinations, moves its clock and lets it fail. The same is below {@code /sandbox} as
 * JSON.
 */
@Component
@WhenEnabled
public class Sandbox {
  private final SandboxViews views;
  private final MailViews mails;
  private final SandboxActions actions;
  private final DestinationMaking making;

  /** A part of a list, the newest first, and how long the whole is. */
  public record Part<T>(List<T> items, int offset, long total) {}

  /** An API client; its secret is known to nobody but who made it. */
  public record Client(String clientId, Caller.Role role) {}

  /** An API client with its secret, shown this once. */
  public record NewClient(String clientId, String clientSecret, Caller.Role role) {}

  /**
   * A destination as its owner sees it.
   *
   * @param view the private view of version 2
   */
  public record DestinationView(
      UUID destinationId,
      String name,
      String status,
      String clientId,
      ObjectNode view,
      List<String> kids) {}

  /**
   * A new destination.
   *
   * @param privateKeys those made for it, shown this once; none if it came with its own
   */
  public record NewDestination(DestinationView destination, List<PrivateJwk> privateKeys) {}

  /** An announced attachment; size of the encrypted text in bytes once it was uploaded. */
  public record AttachmentView(UUID attachmentId, Optional<Long> sizeBytes) {}

  /** A submission as far as the service knows it; times of its own clock. */
  public record SubmissionView(
      UUID submissionId,
      UUID destinationId,
      UUID caseId,
      String sender,
      String state,
      String service,
      Optional<String> region,
      Instant createdAt,
      Optional<Instant> submittedAt,
      Optional<Instant> endedAt,
      int reminders) {}

  /** A submission with its attachments and the events of its case. */
  public record SubmissionDetail(
      SubmissionView submission, List<AttachmentView> attachments, List<EventView> events) {}

  /** An event, decoded; the token is what was signed. */
  public record EventView(
      String event,
      String issuer,
      Instant issuedAt,
      String kid,
      String subject,
      String transaction,
      UUID id,
      JsonNode payload,
      String token) {}

  /** A callback and what became of it: waiting, delivered or given up. */
  public record CallbackView(
      UUID id,
      UUID destinationId,
      UUID submissionId,
      String kind,
      String recipient,
      URI url,
      String body,
      String state,
      int attempts,
      String answer,
      Instant createdAt,
      Optional<Instant> triedAt) {}

  /**
   * An e-mail FIT-Connect would have sent, because nobody picked a submission up.
   *
   * @param to address of the contact of the destination, if it has one
   * @param afterDays how long the submission had waited
   */
  public record MailView(
      String destinationName,
      Optional<String> to,
      int afterDays,
      Instant at,
      UUID submissionId,
      UUID destinationId) {}

  /** The clock of the service, and how far it is ahead of the real one. */
  public record Clock(Instant now, Instant real, Duration ahead) {}

  /** What has happened because time passed. */
  public record Passed(int abandoned, int reminded, int rejected, int deleted, int forgotten) {}

  Sandbox(SandboxViews views, MailViews mails, SandboxActions actions, DestinationMaking making) {
    this.views = views;
    this.mails = mails;
    this.actions = actions;
    this.making = making;
  }

  public List<Client> clients() {
    return views.clients();
  }

  /** Makes a client; what is left empty is made up. */
  public NewClient createClient(
      Caller.Role role, Optional<String> clientId, Optional<String> clientSecret) {
    return actions.createClient(role, clientId, clientSecret);
  }

  public Part<DestinationView> destinations(int offset, int limit) {
    return views.destinations(offset, limit);
  }

  public Optional<DestinationView> destination(UUID destinationId) {
    return views.destination(destinationId);
  }

  /**
   * Makes an active destination from the body the Destination API takes, with {@code clientId}
   * added. Without keys in it a pair of each use is made, which takes seconds.
   */
  public NewDestination createDestination(JsonNode body) {
    return making.create(body);
  }

  public Part<SubmissionView> submissions(int offset, int limit) {
    return views.submissions(offset, limit);
  }

  public Optional<SubmissionDetail> submission(UUID submissionId) {
    return views.submission(submissionId);
  }

  /** Of one case or, newest first, of all. */
  public Part<EventView> events(Optional<UUID> caseId, int offset, int limit) {
    return views.events(caseId, offset, limit);
  }

  public Part<CallbackView> callbacks(int offset, int limit) {
    return views.callbacks(offset, limit);
  }

  public Part<MailView> mails(int offset, int limit) {
    return mails.list(offset, limit);
  }

  /** Sends a callback again, whatever became of it. */
  public void repeatCallback(UUID id) {
    actions.repeatCallback(id);
  }

  public Clock clock() {
    return views.clock();
  }

  /** Sets how far the clock is ahead of the real time, and does what became due. */
  public Passed moveClock(Duration ahead) {
    return actions.moveClock(ahead);
  }

  /** The faults that wait, oldest first. */
  public List<Fault> faults() {
    return views.faults();
  }

  public void inject(Fault fault) {
    actions.inject(fault);
  }

  public boolean removeFault(UUID id) {
    return actions.removeFault(id);
  }

  public void clearFaults() {
    actions.clearFaults();
  }
}
