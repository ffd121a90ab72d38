package de.zubringer.zustelldienst.clients;

import de.zubringer.zustelldienst.Caller.Role;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.wire.ProtocolSheet;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a client of a role may do, in the words of the token service. */
@Component
@WhenEnabled
class Scopes {
  private final ProtocolSheet sheet;

  Scopes(ProtocolSheet sheet) {
    this.sheet = sheet;
  }

  /** The scope an endpoint for this role asks for. */
  String neededBy(Role role) {
    return ProtocolSheet.require(sheet.scopes(), role.name());
  }

  /** A subscriber also manages its destinations, as the clients made in the portal do. */
  Set<String> heldBy(Role role) {
    var held = new LinkedHashSet<String>();
    if (role == Role.SUBSCRIBER) {
      held.add(neededBy(Role.MANAGER));
    }
    held.add(neededBy(role));
    return held;
  }

  /** What is granted: all that is held if nothing is asked for; empty if too much is. */
  Optional<List<String>> granted(Role role, String asked) {
    var held = heldBy(role);
    if (asked.isBlank()) {
      return Optional.of(List.copyOf(held));
    }
    var wanted = Arrays.asList(asked.strip().split(" +"));
    return wanted.stream().allMatch(scope -> held.contains(scope) || isOld(role, scope))
        ? Optional.of(wanted)
        : Optional.empty();
  }

  /** Whether these scopes, of whatever generation, let do what the role may. */
  boolean admit(Set<String> scopes, Role role) {
    return scopes.contains(neededBy(role))
        || scopes.stream().anyMatch(scope -> matchesOld(role, scope));
  }

  private boolean isOld(Role role, String scope) {
    return matchesOld(role, scope) || (role == Role.SUBSCRIBER && matchesOld(Role.MANAGER, scope));
  }

  /** Clients of version 1 ask for a region or a destination; which one is not looked at here. */
  private boolean matchesOld(Role role, String scope) {
    return ProtocolSheet.require(sheet.oldScopes(), role.name()).matcher(scope).matches();
  }
}
