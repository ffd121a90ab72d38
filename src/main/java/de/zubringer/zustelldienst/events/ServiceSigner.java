package de.zubringer.zustelldienst.events;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.events.EventSigner;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.fitconnect.keys.PublicJwk;
import de.zubringer.zustelldienst.FaultKind;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.events.ServiceKeys.Name;
import de.zubringer.zustelldienst.faults.Faults;
import de.zubringer.zustelldienst.wire.ServiceClock;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Signs events in the name of the service; on demand with the wrong key. */
@Component
@WhenEnabled
public class ServiceSigner {
  private final ServiceKeys keys;
  private final Faults faults;
  private final ServiceClock clock;
  private final String issuer;

  ServiceSigner(
      ServiceKeys keys,
      Faults faults,
      ServiceClock clock,
      @Value(LocalZustelldienst.ISSUER_SETTING) String issuer) {
    this.keys = keys;
    this.faults = faults;
    this.clock = clock;
    this.issuer = issuer;
  }

  /** Waits until the key is made. */
  public EventSigner signer() {
    return with(keys.key(Name.SUBMISSION));
  }

  /** For submit events of a destination, where the faults of signing strike. */
  public EventSigner signerOfSubmit(UUID destinationId) {
    var key = keys.key(Name.SUBMISSION);
    if (faults.strikes(FaultKind.FOREIGN_KEY, destinationId)) {
      return with(renamed(keys.key(Name.PORTAL), key.kid()));
    }
    if (faults.strikes(FaultKind.UNKNOWN_KID, destinationId)) {
      return with(renamed(key, UUID.randomUUID().toString()));
    }
    return with(key);
  }

  public PublicJwk publicKey() {
    return keys.key(Name.SUBMISSION).publicHalf();
  }

  private EventSigner with(PrivateJwk key) {
    return new EventSigner(key, issuer, clock.real());
  }

  private static PrivateJwk renamed(PrivateJwk key, String kid) {
    try {
      return PrivateJwk.read(key.secretJson().put("kid", kid));
    } catch (ProtocolFault e) {
      throw new IllegalStateException("our own key with another name is a key", e);
    }
  }
}
