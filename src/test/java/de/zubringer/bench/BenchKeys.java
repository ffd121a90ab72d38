package de.zubringer.bench;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.keys.KeyUse;
import de.zubringer.fitconnect.keys.PrivateJwk;
import java.time.InstantSource;
import java.util.List;

/** The keys of the measured Zustellpunkt, the same in all processes of a measurement. */
public record BenchKeys(PrivateJwk encryption, PrivateJwk signature) {
  public static BenchKeys make() {
    var now = InstantSource.system().instant();
    return new BenchKeys(
        PrivateJwk.generate(KeyUse.ENCRYPTION, "messung-wrapKey", "Messung", now),
        PrivateJwk.generate(KeyUse.SIGNATURE, "messung-sigKey", "Messung", now));
  }

  public static BenchKeys read(byte[] json) {
    try {
      var both = StrictJson.readObject(json);
      return new BenchKeys(
          PrivateJwk.read(both.path("encryption")), PrivateJwk.read(both.path("signature")));
    } catch (ProtocolFault e) {
      throw new IllegalStateException(e);
    }
  }

  public byte[] bytes() {
    var both = StrictJson.object();
    both.set("encryption", encryption.secretJson());
    both.set("signature", signature.secretJson());
    return StrictJson.bytes(both);
  }

  public List<PrivateJwk> list() {
    return List.of(encryption, signature);
  }
}
