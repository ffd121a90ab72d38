package de.zubringer.delivery.sftp;

import de.zubringer.delivery.Redirects;
import de.zubringer.delivery.ServerAddress;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a server is, how it is recognised, and who we are there.
 *
 * @param secret a password, or a private key in a form of OpenSSH or PEM
 * @param passphrase of the private key; empty if it has none
 */
record SftpAccess(
    ServerAddress address, HostKeys hostKeys, String user, String secret, String passphrase) {
  static final Map<String, Integer> PORTS = Map.of("sftp", 22);

  private static final Pattern USER = Pattern.compile("[^\\p{Cntrl}\\s]{1,100}");
  private static final String PRIVATE_KEY = "-----BEGIN";
  private static final List<String> NEEDED =
      List.of("adresse", "serverschluessel", "benutzer", "zugang");

  static Outcome<SftpAccess> of(String system, Map<String, String> settings, Redirects redirects) {
    for (var name : NEEDED) {
      if (value(settings, name).isEmpty()) {
        return Outcome.held(Finding.error("target-setting-missing", "", system, name));
      }
    }
    var address = ServerAddress.of(value(settings, "adresse"), redirects, PORTS);
    if (address.isEmpty()) {
      return Outcome.held(Finding.error("sftp-address-invalid", "", system));
    }
    var keys = HostKeys.of(value(settings, "serverschluessel"));
    if (keys.isEmpty()) {
      return Outcome.held(Finding.error("sftp-host-key-invalid", "", system));
    }
    var user = value(settings, "benutzer");
    return USER.matcher(user).matches()
        ? Outcome.done(
            new SftpAccess(
                address.get(),
                keys.get(),
                user,
                value(settings, "zugang"),
                value(settings, "schluesselKennwort")))
        : Outcome.held(Finding.error("sftp-user-invalid", "", system));
  }

  boolean isByKey() {
    return secret.startsWith(PRIVATE_KEY);
  }

  /** Never the secrets. */
  @Override
  public String toString() {
    return "SftpAccess[%s]".formatted(address);
  }

  private static String value(Map<String, String> settings, String name) {
    return Optional.ofNullable(settings.get(name)).map(String::strip).orElse("");
  }
}
