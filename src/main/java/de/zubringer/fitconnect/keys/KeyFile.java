package de.zubringer.fitconnect.keys;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.StrictJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import tools.jackson.databind.JsonNode;

/**
 * A file with the private keys of a Zustellpunkt: a JWK, a JWK set, or PKCS#12 (RFC 7292) as the
 * Verwaltungs-PKI hands it out. In PKCS#12 the name of an entry is the kid.
 */
public final class KeyFile {
  private static final Pattern KID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  /** Unlike the JDK's, its reader leaves the case of the names as it is. */
  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

  private static final int DIGITAL_SIGNATURE = 0;
  private static final int KEY_ENCIPHERMENT = 2;

  private KeyFile() {}

  /**
   * Reads all private keys of a file.
   *
   * @param password of a PKCS#12 file
   */
  public static List<PrivateJwk> read(byte[] file, Optional<String> password) throws ProtocolFault {
    return isJson(file) ? ofJson(StrictJson.readObject(file)) : ofStore(file, password.orElse(""));
  }

  private static boolean isJson(byte[] file) {
    return new String(file, 0, Math.min(file.length, 64), StandardCharsets.UTF_8)
        .strip()
        .startsWith("{");
  }

  private static List<PrivateJwk> ofJson(JsonNode json) throws ProtocolFault {
    if (!json.has("keys")) {
      return List.of(PrivateJwk.read(json));
    }
    var keys = new ArrayList<PrivateJwk>();
    for (var jwk : json.path("keys")) {
      keys.add(PrivateJwk.read(jwk));
    }
    return List.copyOf(keys);
  }

  private static List<PrivateJwk> ofStore(byte[] file, String password) throws ProtocolFault {
    try {
      var store = KeyStore.getInstance("PKCS12", BOUNCY_CASTLE);
      store.load(new ByteArrayInputStream(file), password.toCharArray());
      var keys = new ArrayList<PrivateJwk>();
      for (var alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          keys.add(entry(store, alias, password));
        }
      }
      return List.copyOf(keys);
    } catch (GeneralSecurityException | IOException e) {
      throw new ProtocolFault(Reason.BAD_KEY, "neither JWK nor PKCS#12 with this password");
    }
  }

  private static PrivateJwk entry(KeyStore store, String alias, String password)
      throws GeneralSecurityException, ProtocolFault {
    if (!KID.matcher(alias).matches()) {
      throw new ProtocolFault(Reason.BAD_KEY, "the name of an entry is no kid");
    }
    var chain = new ArrayList<X509Certificate>();
    for (var certificate : store.getCertificateChain(alias)) {
      chain.add((X509Certificate) certificate);
    }
    if (store.getKey(alias, password.toCharArray()) instanceof RSAPrivateCrtKey key
        && chain.getFirst().getPublicKey() instanceof RSAPublicKey publicKey) {
      var half = new PublicJwk(alias, use(chain.getFirst()), publicKey, encoded(chain));
      return PrivateJwk.of(half, key);
    }
    throw new ProtocolFault(Reason.BAD_KEY, "not an RSA key");
  }

  private static KeyUse use(X509Certificate leaf) throws ProtocolFault {
    var usage = leaf.getKeyUsage();
    if (usage != null && usage[DIGITAL_SIGNATURE] != usage[KEY_ENCIPHERMENT]) {
      return usage[KEY_ENCIPHERMENT] ? KeyUse.ENCRYPTION : KeyUse.SIGNATURE;
    }
    throw new ProtocolFault(Reason.BAD_KEY, "a certificate is for encryption or for signatures");
  }

  private static List<String> encoded(List<X509Certificate> chain)
      throws CertificateEncodingException {
    var encoded = new ArrayList<String>();
    for (var certificate : chain) {
      encoded.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
    }
    return encoded;
  }
}
