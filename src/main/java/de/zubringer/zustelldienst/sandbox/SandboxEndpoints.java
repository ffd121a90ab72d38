package de.zubringer.zustelldienst.sandbox;

import de.zubringer.fitconnect.StrictJson;
import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.Caller.Role;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.Sandbox;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.wire.Exchange;
import de.zubringer.zustelldienst.wire.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sandbox as JSON, open to whoever reaches this machine: it is a tool for development. Bodies
 * must be {@code application/json}, which a foreign page in a browser cannot send.
 */
@RestController
@RequestMapping(
    path = LocalZustelldienst.PATH + "/sandbox",
    produces = MediaType.APPLICATION_JSON_VALUE)
@WhenEnabled
class SandboxEndpoints {
  /** A destination with two keys and their certificates. */
  static final int BODY_BYTES_MAX = 1024 * 1024;

  private final Sandbox sandbox;

  /** A new destination with its private keys as JSON Web Keys. */
  record MadeDestination(Sandbox.DestinationView destination, List<ObjectNode> privateKeys) {}

  SandboxEndpoints(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  @GetMapping("/clients")
  @Caller(Role.ANYBODY)
  List<Sandbox.Client> clients() {
    return sandbox.clients();
  }

  @PostMapping("/clients")
  @Caller(Role.ANYBODY)
  ResponseEntity<Sandbox.NewClient> createClient(HttpServletRequest request) {
    var body = Exchange.json(request, BODY_BYTES_MAX);
    var made =
        sandbox.createClient(
            role(StrictJson.textOr(body, "role", "")),
            body.path("clientId").stringValueOpt(),
            body.path("clientSecret").stringValueOpt());
    return ResponseEntity.status(HttpStatus.CREATED).body(made);
  }

  @GetMapping("/destinations")
  @Caller(Role.ANYBODY)
  Sandbox.Part<Sandbox.DestinationView> destinations(
      @RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "100") int limit) {
    return sandbox.destinations(offset, limit);
  }

  @PostMapping("/destinations")
  @Caller(Role.ANYBODY)
  ResponseEntity<MadeDestination> createDestination(HttpServletRequest request) {
    var made = sandbox.createDestination(Exchange.json(request, BODY_BYTES_MAX));
    var keys = made.privateKeys().stream().map(key -> key.secretJson()).toList();
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(new MadeDestination(made.destination(), keys));
  }

  @GetMapping("/submissions")
  @Caller(Role.ANYBODY)
  Sandbox.Part<Sandbox.SubmissionView> submissions(
      @RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "100") int limit) {
    return sandbox.submissions(offset, limit);
  }

  @GetMapping("/submissions/{submissionId}")
  @Caller(Role.ANYBODY)
  Sandbox.SubmissionDetail submission(@PathVariable UUID submissionId) {
    return sandbox.submission(submissionId).orElseThrow(() -> Refusal.notFound("submission"));
  }

  @GetMapping("/events")
  @Caller(Role.ANYBODY)
  Sandbox.Part<Sandbox.EventView> events(
      @RequestParam Optional<UUID> caseId,
      @RequestParam(defaultValue = "0") int offset,
      @RequestParam(defaultValue = "100") int limit) {
    return sandbox.events(caseId, offset, limit);
  }

  @GetMapping("/callbacks")
  @Caller(Role.ANYBODY)
  Sandbox.Part<Sandbox.CallbackView> callbacks(
      @RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "100") int limit) {
    return sandbox.callbacks(offset, limit);
  }

  @GetMapping("/mails")
  @Caller(Role.ANYBODY)
  Sandbox.Part<Sandbox.MailView> mails(
      @RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "100") int limit) {
    return sandbox.mails(offset, limit);
  }

  @PostMapping("/callbacks/{id}/repeat")
  @Caller(Role.ANYBODY)
  @ResponseStatus(HttpStatus.ACCEPTED)
  void repeatCallback(@PathVariable UUID id, HttpServletRequest request) {
    Exchange.requireType(request, MediaType.APPLICATION_JSON);
    sandbox.repeatCallback(id);
  }

  private static Role role(String word) {
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.ANYBODY && role.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> Refusal.malformed("role is sender, subscriber or manager."));
  }
}
