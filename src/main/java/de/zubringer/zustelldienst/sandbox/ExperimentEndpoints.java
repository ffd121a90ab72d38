package de.zubringer.zustelldienst.sandbox;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.Caller.Role;
import de.zubringer.zustelldienst.Fault;
import de.zubringer.zustelldienst.FaultKind;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.Sandbox;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.wire.Exchange;
import de.zubringer.zustelldienst.wire.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Clock and faults of the sandbox as JSON. */
@RestController
@RequestMapping(
    path = LocalZustelldienst.PATH + "/sandbox",
    produces = MediaType.APPLICATION_JSON_VALUE)
@WhenEnabled
class ExperimentEndpoints {
  private static final int TIMES_MAX = 1_000_000;

  /** Longer than anybody waits. */
  private static final long DELAY_MILLIS_MAX = 600_000;

  private final Sandbox sandbox;

  /** The clock; durations as in ISO 8601, such as {@code PT336H}. */
  record ClockView(Instant now, Instant real, String ahead, Optional<Sandbox.Passed> passed) {}

  /** A fault that waits. */
  record FaultView(
      UUID id,
      String kind,
      int times,
      Optional<UUID> destinationId,
      Optional<String> method,
      Optional<String> path,
      long delayMillis) {}

  /** The faults there are and those that wait. */
  record FaultList(List<String> kinds, List<FaultView> waiting) {}

  ExperimentEndpoints(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  @GetMapping("/clock")
  @Caller(Role.ANYBODY)
  ClockView clock() {
    return view(Optional.empty());
  }

  /** Moves it on by {@code advance}, or to {@code ahead} of the real time. */
  @PostMapping("/clock")
  @Caller(Role.ANYBODY)
  ClockView move(HttpServletRequest request) {
    var body = Exchange.json(request, SandboxEndpoints.BODY_BYTES_MAX);
    var ahead =
        duration(body, "ahead")
            .or(() -> duration(body, "advance").map(sandbox.clock().ahead()::plus))
            .orElseThrow(() -> Refusal.malformed("advance or ahead is a duration such as P14D."));
    return view(Optional.of(sandbox.moveClock(ahead)));
  }

  /** Back to the real time. */
  @DeleteMapping("/clock")
  @Caller(Role.ANYBODY)
  ClockView reset() {
    return view(Optional.of(sandbox.moveClock(Duration.ZERO)));
  }

  @GetMapping("/faults")
  @Caller(Role.ANYBODY)
  FaultList faults() {
    return new FaultList(
        Arrays.stream(FaultKind.values()).map(FaultKind::word).toList(),
        sandbox.faults().stream().map(ExperimentEndpoints::view).toList());
  }

  @PostMapping("/faults")
  @Caller(Role.ANYBODY)
  ResponseEntity<FaultView> inject(HttpServletRequest request) {
    var fault = fault(Exchange.json(request, SandboxEndpoints.BODY_BYTES_MAX));
    sandbox.inject(fault);
    return ResponseEntity.status(HttpStatus.CREATED).body(view(fault));
  }

  @DeleteMapping("/faults/{id}")
  @Caller(Role.ANYBODY)
  ResponseEntity<Void> remove(@PathVariable UUID id) {
    if (!sandbox.removeFault(id)) {
      throw Refusal.notFound("resource");
    }
    return Exchange.noContent();
  }

  @DeleteMapping("/faults")
  @Caller(Role.ANYBODY)
  ResponseEntity<Void> clear() {
    sandbox.clearFaults();
    return Exchange.noContent();
  }

  private ClockView view(Optional<Sandbox.Passed> passed) {
    var clock = sandbox.clock();
    return new ClockView(clock.now(), clock.real(), clock.ahead().toString(), passed);
  }

  private static FaultView view(Fault fault) {
    return new FaultView(
        fault.id(),
        fault.kind().word(),
        fault.times(),
        fault.destinationId(),
        fault.method(),
        fault.path(),
        fault.delay().toMillis());
  }

  private static Fault fault(JsonNode body) {
    var kind =
        FaultKind.ofWord(StrictJson.textOr(body, "kind", ""))
            .orElseThrow(() -> Refusal.malformed("kind is one of GET /sandbox/faults."));
    return new Fault(
        UUID.randomUUID(),
        kind,
        (int) number(body, "times", 1, TIMES_MAX),
        destination(body),
        body.path("method").stringValueOpt(),
        body.path("path").stringValueOpt(),
        Duration.ofMillis(
            number(body, "delayMillis", Fault.USUAL_DELAY.toMillis(), DELAY_MILLIS_MAX)));
  }

  private static long number(JsonNode body, String member, long otherwise, long max) {
    if (!body.has(member)) {
      return otherwise;
    }
    var value = body.path(member).longValueOpt().orElse(0);
    if (value < 1 || value > max) {
      throw Refusal.malformed(member + " is 1 to " + max + ".");
    }
    return value;
  }

  private static Optional<UUID> destination(JsonNode body) {
    try {
      return body.has("destinationId")
          ? Optional.of(StrictJson.uuid(body, "destinationId"))
          : Optional.empty();
    } catch (ProtocolFault e) {
      throw Refusal.malformed("destinationId is a UUID.");
    }
  }

  private static Optional<Duration> duration(JsonNode body, String member) {
    try {
      return body.path(member).stringValueOpt().map(Duration::parse);
    } catch (DateTimeParseException e) {
      throw Refusal.malformed(member + " is a duration such as P14D.");
    }
  }
}
