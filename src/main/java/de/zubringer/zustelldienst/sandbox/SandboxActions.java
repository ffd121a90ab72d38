package de.zubringer.zustelldienst.sandbox;

import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.Fault;
import de.zubringer.zustelldienst.Sandbox;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.callbacks.Callbacks;
import de.zubringer.zustelldienst.clients.ClientStore;
import de.zubringer.zustelldienst.faults.Faults;
import de.zubringer.zustelldienst.submissions.Deadlines;
import de.zubringer.zustelldienst.wire.Refusal;
import de.zubringer.zustelldienst.wire.ServiceClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a developer may do to the service. */
@Component
@WhenEnabled
public class SandboxActions {
  private static final int SECRET_BYTES = 32;
  private static final int NAME_CHARS_MAX = 200;

  private final ClientStore clients;
  private final Callbacks callbacks;
  private final ServiceClock clock;
  private final Deadlines deadlines;
  private final Faults faults;

  SandboxActions(
      ClientStore clients,
      Callbacks callbacks,
      ServiceClock clock,
      Deadlines deadlines,
      Faults faults) {
    this.clients = clients;
    this.callbacks = callbacks;
    this.clock = clock;
    this.deadlines = deadlines;
    this.faults = faults;
  }

  public Sandbox.NewClient createClient(
      Caller.Role role, Optional<String> clientId, Optional<String> clientSecret) {
    var id = clientId.orElseGet(() -> UUID.randomUUID().toString());
    var secret = clientSecret.orElseGet(SandboxActions::secret);
    if (id.isBlank() || secret.isBlank() || id.length() > NAME_CHARS_MAX) {
      throw Refusal.malformed("clientId and clientSecret are not empty and not too long.");
    }
    if (clients.find(id).isPresent()) {
      throw Refusal.invalid("This clientId is taken.");
    }
    clients.save(id, secret, role);
    return new Sandbox.NewClient(id, secret, role);
  }

  public void repeatCallback(UUID id) {
    callbacks.repeat(id);
  }

  public Sandbox.Passed moveClock(Duration ahead) {
    clock.moveTo(ahead);
    var passed = deadlines.pass();
    return new Sandbox.Passed(
        passed.abandoned(),
        passed.reminded(),
        passed.rejected(),
        passed.deleted(),
        passed.forgotten());
  }

  public void inject(Fault fault) {
    faults.add(fault);
  }

  public boolean removeFault(UUID id) {
    return faults.remove(id);
  }

  public void clearFaults() {
    faults.clear();
  }

  private static String secret() {
    var random = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
