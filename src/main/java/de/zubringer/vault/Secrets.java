package de.zubringer.vault;

import de.zubringer.kernel.MunicipalityId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
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

  /** By which a setting says that it only names its value. */
  private static final String PREFIX = "secret:";

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

  /** The name in a setting that names a secret ({@code secret:name}); empty if it names none. */
  public static Optional<String> named(String setting) {
    return setting.startsWith(PREFIX)
        ? Optional.of(setting.substring(PREFIX.length()))
        : Optional.empty();
  }

  /**
   * What a setting means: the secret it names, or itself. A secret that is no text, such as a
   * certificate with its key, is given in base64.
   *
   * @return empty if no secret of that name is stored
   */
  public Optional<String> value(MunicipalityId municipality, String setting) {
    var name = named(setting);
    return name.isEmpty()
        ? Optional.of(setting)
        : name.filter(Secrets::isName).flatMap(it -> read(municipality, it)).map(Secrets::text);
  }

  private static String text(byte[] secret) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(secret)).toString();
    } catch (CharacterCodingException e) {
      return Base64.getEncoder().encodeToString(secret); // not text: a file of bytes
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
