package de.zubringer.vault;

import de.zubringer.kernel.MunicipalityId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Named secrets of a municipality, such as the keys of a Zustellpunkt: files {@code <data>/keys/<12
 * digits>/<name>}. A workspace only names them ({@code secret:name}).
 */
@Component
public class Secrets {
  /** A key set with certificates takes some 20 kB. */
  private static final int SECRET_BYTES_MAX = 256 * 1024;

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int NAME_LENGTH_MAX = 64;

  private final Path folder;

  Secrets(@Value("${zubringer.data}") Path data) {
    this.folder = data.resolve("keys");
  }

  /** Whether the name is kebab-case, as every name of a secret is. */
  public static boolean isName(String name) {
    return name.length() <= NAME_LENGTH_MAX && NAME.matcher(name).matches();
  }

  public Optional<byte[]> read(MunicipalityId municipality, String name) {
    try {
      var secret = PrivateFiles.read(file(municipality, name), SECRET_BYTES_MAX);
      secret.ifPresent(bytes -> checkSize(name, bytes));
      return secret;
    } catch (IOException e) {
      throw new UncheckedIOException("secret not readable: " + name, e);
    }
  }

  /** When the secret was last written or put there. */
  public Optional<Instant> changedAt(MunicipalityId municipality, String name) {
    try {
      var file = file(municipality, name);
      return Files.exists(file)
          ? Optional.of(Files.getLastModifiedTime(file).toInstant())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("secret not readable: " + name, e);
    }
  }

  public void write(MunicipalityId municipality, String name, byte[] secret) {
    checkSize(name, secret);
    try {
      PrivateFiles.replace(file(municipality, name), secret);
    } catch (IOException e) {
      throw new UncheckedIOException("secret not written: " + name, e);
    }
  }

  private Path file(MunicipalityId municipality, String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException("not the name of a secret");
    }
    return folder.resolve(municipality.toString()).resolve(name);
  }

  private static void checkSize(String name, byte[] secret) {
    if (secret.length > SECRET_BYTES_MAX) {
      throw new IllegalArgumentException("secret too long: " + name);
    }
  }
}
