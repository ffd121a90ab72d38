package de.zubringer.web.routing;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.vault.Secrets;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * In our Routing API we confirm ourselves which Leistungen and areas a Zustellpunkt takes; the key
 * for it is made when the first answer needs it and stays with this installation.
 */
@Component
class PortalKey {
  private static final String NAME = "routing-portal";

  /** Secrets of the installation itself; no administration has this key. */
  private static final MunicipalityId INSTALLATION = MunicipalityId.of("000000000000");

  private final Secrets secrets;
  private final Environment environment;
  private final InstantSource clock;
  private @Nullable PrivateJwk known;

  PortalKey(Secrets secrets, Environment environment, InstantSource clock) {
    this.secrets = secrets;
    this.environment = environment;
    this.clock = clock;
  }

  /**
   * The address of our Routing API without version, under which our keys lie: as configured, or on
   * this machine. Never taken from a request, because whoever asks chooses what stands there.
   */
  String issuer() {
    var port = environment.getProperty("local.server.port", "8080");
    return environment.getProperty(
        "zubringer.routing.issuer", "http://127.0.0.1:" + port + "/routing");
  }

  synchronized PrivateJwk key() {
    var key = known;
    if (key == null) {
      key = secrets.read(INSTALLATION, NAME).map(PortalKey::read).orElseGet(this::made);
      known = key;
    }
    return key;
  }

  private PrivateJwk made() {
    var kid = UUID.randomUUID() + "-routing";
    var key = PrivateJwk.generate(KeyUse.SIGNATURE, kid, "Zubringer Routing", clock.instant());
    secrets.write(INSTALLATION, NAME, StrictJson.bytes(key.secretJson()));
    return key;
  }

  private static PrivateJwk read(byte[] stored) {
    try {
      return PrivateJwk.read(stored);
    } catch (ProtocolFault e) {
      throw new IllegalStateException("the key of the Routing API is damaged", e);
    }
  }
}
