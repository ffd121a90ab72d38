package de.zubringer.web.destination;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.fitconnect.keys.PublicJwk;
import de.zubringer.intake.Subscriptions;
import de.zubringer.kernel.MunicipalityId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The keys of Zustellpunkte, as much of them as a page may show. */
@Component
class DestinationKeys {
  private final Subscriptions subscriptions;

  DestinationKeys(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  /** Public halves; none also if the file in the key store cannot be read. */
  List<PublicJwk> of(MunicipalityId owner, String name) {
    try {
      return subscriptions.keys(Zustellpunkt.keysOnly(owner, name)).stream()
          .map(PrivateJwk::publicHalf)
          .toList();
    } catch (ProtocolFault e) {
      return List.of();
    }
  }

  /** Makes them, unless there are some. */
  void make(MunicipalityId owner, String name, String holder) throws ProtocolFault {
    subscriptions.ensureKeys(Zustellpunkt.keysOnly(owner, name), holder);
  }
}
