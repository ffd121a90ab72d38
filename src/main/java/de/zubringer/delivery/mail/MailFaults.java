package de.zubringer.delivery.mail;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a failed mail means: a number that begins with 4 passes, one with 5 does not (RFC 5321
 * §4.2.1). What a server says beside its number is never kept: it may quote the mail.
 */
final class MailFaults {
  private static final int TOO_LARGE = 552;

  /** Causes of causes; a chain that is longer is a circle. */
  private static final int CAUSES_MAX = 20;

  private MailFaults() {}

  /**
   * @param last number the server gave before it failed; 0 or less if none
   */
  static <T> Outcome<T> of(String system, MessagingException failed, int last) {
    var causes = causes(failed);
    if (causes.stream().anyMatch(MailFaults::isDistrust)) {
      return Outcome.held(Finding.error("mail-certificate-other", "", system));
    }
    var code = code(causes, last);
    if (code / 100 == 5) {
      return Outcome.held(refusal(system, code, failed));
    }
    if (code / 100 == 4) {
      return later("status", system, Integer.toString(code));
    }
    if (failed instanceof AuthenticationFailedException) {
      return Outcome.held(Finding.error("mail-login-refused", "", system));
    }
    return causes.stream().anyMatch(SocketTimeoutException.class::isInstance)
        ? later("slow", system)
        : later("unreachable", system, causes.getLast().getClass().getSimpleName());
  }

  /** Whether the server said clearly that it did not take the mail. */
  static boolean isClear(MessagingException failed) {
    var kind = code(causes(failed), 0) / 100;
    return kind == 4 || kind == 5;
  }

  private static Finding refusal(String system, int code, MessagingException failed) {
    if (failed instanceof AuthenticationFailedException) {
      return Finding.error("mail-login-refused", "", system);
    }
    return code == TOO_LARGE
        ? Finding.error("mail-too-large", "", system)
        : Finding.error("mail-refused", "", system, Integer.toString(code));
  }

  /** Of several numbers the worst: one reader who never gets it is enough. */
  private static int code(List<Throwable> causes, int last) {
    return causes.stream()
        .flatMap(MailFaults::code)
        .filter(code -> code >= 400)
        .max(Integer::compare)
        .orElse(last);
  }

  private static Stream<Integer> code(Throwable cause) {
    return switch (cause) {
      case SMTPAddressFailedException address -> Stream.of(address.getReturnCode());
      case SMTPSendFailedException command -> Stream.of(command.getReturnCode());
      default -> Stream.of();
    };
  }

  private static boolean isDistrust(Throwable cause) {
    return cause instanceof CertificateException
        || cause instanceof CertPathValidatorException
        || cause instanceof SSLPeerUnverifiedException;
  }

  /** Mail exceptions are chained by a way of their own. */
  private static List<Throwable> causes(MessagingException failed) {
    var all = new ArrayList<Throwable>();
    @Nullable Throwable next = failed;
    while (next != null && all.size() < CAUSES_MAX) {
      all.add(next);
      next =
          next instanceof MessagingException mail && mail.getNextException() != null
              ? mail.getNextException()
              : next.getCause();
    }
    return all;
  }

  private static <T> Outcome<T> later(String outage, String... arguments) {
    return Outcome.later(Wording.german().say("delivery.outage." + outage, arguments));
  }
}
