package de.zubringer.delivery.mail;

import de.zubringer.delivery.Anchors;
import de.zubringer.delivery.Redirects;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/**
 * Which server takes a mail, who we are there, from whom it is and who gets it.
 *
 * @param password empty if the server asks for none
 * @param trusted by which certificates the server is known; empty for those of the JDK
 * @param bytesMax of a whole mail, as it is sent
 */
record MailAccess(
    MailServer server,
    String user,
    String password,
    Optional<SSLSocketFactory> trusted,
    MailAddress from,
    List<MailAddress> to,
    long bytesMax) {
  private static final Pattern PLAIN = Pattern.compile("[^\\p{Cntrl}]{0,1000}");
  private static final Pattern MEGABYTES = Pattern.compile("[1-9][0-9]?|100");

  /** What most mail servers take, and their readers' boxes. */
  private static final String MEGABYTES_USUAL = "20";

  private static final long BYTES_PER_MEGABYTE = 1024 * 1024;
  private static final List<String> NEEDED =
      List.of("adresse", "absender", "empfaenger", "erlaubteDomains");

  static Outcome<MailAccess> of(String system, Map<String, String> settings, Redirects redirects) {
    for (var name : NEEDED) {
      if (value(settings, name).isEmpty()) {
        return Outcome.held(Finding.error("target-setting-missing", "", system, name));
      }
    }
    var server = MailServer.of(value(settings, "adresse"), redirects);
    if (server.isEmpty()) {
      return Outcome.held(Finding.error("mail-server-invalid", "", system));
    }
    var user = value(settings, "benutzer");
    var password = value(settings, "zugang");
    if (user.isEmpty() != password.isEmpty()
        || !PLAIN.matcher(user).matches()
        || !PLAIN.matcher(password).matches()) {
      return Outcome.held(Finding.error("mail-login-invalid", "", system));
    }
    var megabytes = settings.getOrDefault("groesseMax", MEGABYTES_USUAL).strip();
    if (!MEGABYTES.matcher(megabytes).matches()) {
      return Outcome.held(Finding.error("mail-size-invalid", "", system));
    }
    var bytesMax = Long.parseLong(megabytes) * BYTES_PER_MEGABYTE;
    return trusted(system, value(settings, "zertifikat"))
        .then(
            trusted ->
                addresses(system, settings)
                    .then(
                        to ->
                            Outcome.done(
                                new MailAccess(
                                    server.get(),
                                    user,
                                    password,
                                    trusted,
                                    MailAddress.of(value(settings, "absender")).orElseThrow(),
                                    to,
                                    bytesMax))));
  }

  /** The readers, all of them within the allowed domains. */
  private static Outcome<List<MailAddress>> addresses(String system, Map<String, String> settings) {
    if (MailAddress.of(value(settings, "absender")).isEmpty()) {
      return Outcome.held(Finding.error("mail-address-invalid", "", system, "absender"));
    }
    var to = MailAddress.all(value(settings, "empfaenger"));
    if (to.isEmpty()) {
      return Outcome.held(Finding.error("mail-address-invalid", "", system, "empfaenger"));
    }
    var domains = Domains.of(value(settings, "erlaubteDomains"));
    if (domains.isEmpty()) {
      return Outcome.held(Finding.error("mail-domains-invalid", "", system));
    }
    return to.stream()
        .filter(one -> !domains.get().allow(one))
        .findFirst()
        .<Outcome<List<MailAddress>>>map(
            other ->
                Outcome.held(Finding.error("mail-domain-not-allowed", "", system, other.domain())))
        .orElseGet(() -> Outcome.done(to));
  }

  private static Outcome<Optional<SSLSocketFactory>> trusted(String system, String pem) {
    if (pem.isEmpty()) {
      return Outcome.done(Optional.empty());
    }
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, Anchors.trusted(pem), null);
      return Outcome.done(Optional.of(context.getSocketFactory()));
    } catch (CertificateException e) {
      return Outcome.held(Finding.error("mail-certificate-unreadable", "", system));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK lacks what TLS needs", e);
    }
  }

  boolean hasLogin() {
    return !user.isEmpty();
  }

  /** Never the secrets. */
  @Override
  public String toString() {
    return "MailAccess[%s]".formatted(server);
  }

  private static String value(Map<String, String> settings, String name) {
    return Optional.ofNullable(settings.get(name)).map(String::strip).orElse("");
  }
}
