package de.zubringer.zustelldienst.faults;

import de.zubringer.zustelldienst.Fault;
import de.zubringer.zustelldienst.FaultKind;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.wire.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The faults asked for, oldest first. They are gone after a restart: that is the way out. */
@Component
@WhenEnabled
public class Faults {
  /** More is no experiment. */
  private static final int FAULTS_MAX = 100;

  private final CopyOnWriteArrayList<Fault> waiting = new CopyOnWriteArrayList<>();

  public synchronized void add(Fault fault) {
    if (waiting.size() >= FAULTS_MAX) {
      throw Refusal.invalid("At most " + FAULTS_MAX + " faults wait at a time.");
    }
    waiting.add(fault);
  }

  public List<Fault> all() {
    return List.copyOf(waiting);
  }

  public boolean remove(UUID id) {
    return waiting.removeIf(fault -> fault.id().equals(id));
  }

  public void clear() {
    waiting.clear();
  }

  /** Whether such a fault strikes at this destination now; that uses it up. */
  public boolean strikes(FaultKind kind, UUID destinationId) {
    return strike(kind, fault -> fault.destinationId().map(destinationId::equals).orElse(true))
        .isPresent();
  }

  /** The fault that strikes a call now; that uses it up. */
  Optional<Fault> strikeCall(FaultKind kind, String method, String path) {
    return strike(
        kind,
        fault ->
            fault.method().map(method::equalsIgnoreCase).orElse(true)
                && fault.path().map(path::contains).orElse(true));
  }

  private Optional<Fault> strike(FaultKind kind, Predicate<Fault> where) {
    return waiting.isEmpty() ? Optional.empty() : useUp(kind, where);
  }

  private synchronized Optional<Fault> useUp(FaultKind kind, Predicate<Fault> where) {
    for (var place = 0; place < waiting.size(); place++) {
      var fault = waiting.get(place);
      if (fault.kind() == kind && where.test(fault)) {
        if (fault.times() > 1) {
          waiting.set(place, fault.usedOnce());
        } else {
          waiting.remove(place);
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
