package de.zubringer.fitconnect.keys;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import javax.crypto.Cipher;

/**
 * Who computes with RSA keys: the JDK, or the provider of Amazon Corretto where the system property
 * {@code zubringer.crypto} (or {@code ZUBRINGER_CRYPTO}) says {@code fastest} and it runs here.
 */
public final class Crypto {
  /** Property that names the choice: {@code jdk} or {@code fastest}. */
  public static final String SETTING = "zubringer.crypto";

  private static final String VARIABLE = "ZUBRINGER_CRYPTO";
  private static final String FASTEST = "fastest";
  private static final String FAST_PROVIDER = "AmazonCorrettoCryptoProvider";
  private static final String OAEP = "RSA/ECB/OAEPPadding";
  private static final String PSS = "RSASSA-PSS";

  private static final Optional<Provider> FAST = isFastestWanted() ? fast() : Optional.empty();

  private Crypto() {}

  /** Name of the provider that computes. */
  public static String name() {
    return FAST.map(Provider::getName).orElse("JDK");
  }

  /** RSASSA-PSS; its parameters are still to be set. */
  public static Signature pss() throws GeneralSecurityException {
    return FAST.isPresent() ? Signature.getInstance(PSS, FAST.get()) : Signature.getInstance(PSS);
  }

  /** RSA-OAEP; its parameters are still to be set. */
  public static Cipher oaep() throws GeneralSecurityException {
    return FAST.isPresent() ? Cipher.getInstance(OAEP, FAST.get()) : Cipher.getInstance(OAEP);
  }

  /**
   * Makes RSA keys for whoever computes with them later: by the fastest that runs here, whatever
   * the setting says, because the JDK takes four times as long.
   */
  static KeyPairGenerator generator() throws GeneralSecurityException {
    var fastest = Generating.FASTEST;
    return fastest.isPresent()
        ? KeyPairGenerator.getInstance("RSA", fastest.get())
        : KeyPairGenerator.getInstance("RSA");
  }

  /** Loaded when the first key is made; loading it takes as long as making one. */
  private static final class Generating {
    static final Optional<Provider> FASTEST = FAST.or(Crypto::fast);
  }

  /** The key as the provider likes it; translating costs much, so do it once for a key. */
  static Key own(Key key) {
    if (FAST.isEmpty()) {
      return key;
    }
    try {
      return KeyFactory.getInstance("RSA", FAST.get()).translateKey(key);
    } catch (GeneralSecurityException e) {
      return key; // then the provider translates it each time
    }
  }

  private static boolean isFastestWanted() {
    var variable = Optional.ofNullable(System.getenv(VARIABLE)).orElse("jdk");
    return FASTEST.equalsIgnoreCase(System.getProperty(SETTING, variable));
  }

  /** Empty where its native part does not run: it then offers no algorithm at all. */
  private static Optional<Provider> fast() {
    try {
      return ServiceLoader.load(Provider.class, Crypto.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .filter(provider -> provider.getName().equals(FAST_PROVIDER))
          .filter(Crypto::isWorking)
          .findFirst();
    } catch (ServiceConfigurationError | LinkageError e) {
      return Optional.empty();
    }
  }

  private static boolean isWorking(Provider provider) {
    try {
      Cipher.getInstance(OAEP, provider);
      Signature.getInstance(PSS, provider);
      KeyPairGenerator.getInstance("RSA", provider);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
