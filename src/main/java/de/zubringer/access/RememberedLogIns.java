package de.zubringer.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Who has just proved a password, so that a program that sends it with every call is not made to
 * wait each time for a hash that is slow on purpose. Kept is a keyed mark of name and password; the
 * key is new with every start. A changed password or role counts everywhere after ten seconds.
 */
@Component
class RememberedLogIns {
  static final Duration FOR = Duration.ofSeconds(10);

  /** Programs of an installation; more only make the oldest prove theirs again. */
  private static final int LOG_INS_MAX = 1000;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final InstantSource clock;
  private final SecretKeySpec key;
  private final Map<String, Remembered> byMark = new LinkedHashMap<>();

  RememberedLogIns(InstantSource clock) {
    this.clock = clock;
    var bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  private record Remembered(Person person, Instant until) {}

  Optional<Person> find(String name, String password) {
    var mark = mark(name, password);
    synchronized (this) {
      return Optional.ofNullable(byMark.get(mark))
          .filter(one -> one.until().isAfter(clock.instant()))
          .map(Remembered::person);
    }
  }

  void remember(String name, String password, Person person) {
    var mark = mark(name, password);
    synchronized (this) {
      byMark.remove(mark);
      byMark.put(mark, new Remembered(person, clock.instant().plus(FOR)));
      if (byMark.size() > LOG_INS_MAX) {
        byMark.remove(byMark.keySet().iterator().next());
      }
    }
  }

  private String mark(String name, String password) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((name + '\0').getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is part of every JDK", e);
    }
  }
}
