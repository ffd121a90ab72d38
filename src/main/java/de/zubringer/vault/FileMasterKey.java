package de.zubringer.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The master key as a file of 32 bytes that only our own user may read. */
final class FileMasterKey implements MasterKeys {
  static final String KIND = "file";
  static final int KEY_BYTES = 32;

  private static final byte[] BINDING = Seal.binding("root");

  private final Path file;
  private final SecretKey key;

  private FileMasterKey(Path file, byte[] bytes) {
    this.file = file;
    this.key = new SecretKeySpec(bytes, "HKDF");
  }

  static Path file(Path data) {
    return data.resolve("keys").resolve("vault.key");
  }

  static boolean exists(Path data) {
    return Files.exists(file(data));
  }

  /** The key that is there. */
  static FileMasterKey read(Path data) {
    var file = file(data);
    try {
      var bytes = PrivateFiles.read(file, KEY_BYTES);
      return new FileMasterKey(
          file,
          bytes
              .filter(read -> read.length == KEY_BYTES)
              .orElseThrow(
                  () -> VaultLocked.because(bytes.isEmpty() ? "key-missing" : "key-length", file)));
    } catch (IOException e) {
      throw VaultLocked.because("key-unreadable", file, e);
    }
  }

  /** The key that is there, or a new one; of two that make it at once, one wins. */
  static FileMasterKey readOrMake(Path data) {
    if (!exists(data)) {
      try {
        PrivateFiles.create(file(data), Seal.random(KEY_BYTES));
      } catch (IOException e) {
        throw VaultLocked.because("key-unreadable", file(data), e);
      }
    }
    return read(data);
  }

  /** Laid beside the present key; {@link #takePlace} follows once everything is wrapped by it. */
  static FileMasterKey next(Path data) {
    try {
      var bytes = Seal.random(KEY_BYTES);
      PrivateFiles.replace(beside(data), bytes);
      return new FileMasterKey(file(data), bytes);
    } catch (IOException e) {
      throw VaultLocked.because("key-unreadable", beside(data), e);
    }
  }

  /** A rotation that was killed after its commit left the key it needs beside. */
  static Optional<FileMasterKey> unfinished(Path data) {
    try {
      return PrivateFiles.read(beside(data), KEY_BYTES)
          .filter(bytes -> bytes.length == KEY_BYTES)
          .map(bytes -> new FileMasterKey(file(data), bytes));
    } catch (IOException e) {
      throw VaultLocked.because("key-unreadable", beside(data), e);
    }
  }

  /** Keeps the key before under another name: what was backed up before opens by it only. */
  static Path takePlace(Path data, int generation) {
    var before = file(data).resolveSibling("vault.key.before-" + generation);
    try {
      if (exists(data)) {
        Files.copy(
            file(data),
            before,
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.COPY_ATTRIBUTES);
      }
      Files.move(beside(data), file(data), StandardCopyOption.ATOMIC_MOVE);
      return before;
    } catch (IOException e) {
      throw VaultLocked.because("key-unreadable", file(data), e);
    }
  }

  private static Path beside(Path data) {
    return file(data).resolveSibling("vault.key.new");
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public byte[] wrap(byte[] root) {
    return Seal.seal(derive(key, "AES", "root"), BINDING, root);
  }

  @Override
  public byte[] unwrap(byte[] wrapped) {
    try {
      return Seal.open(derive(key, "AES", "root"), BINDING, wrapped);
    } catch (BrokenSeal e) {
      throw VaultLocked.because("key-exchanged", file, e);
    }
  }

  /** What installations before root keys used as their only root: the file itself. */
  SecretKey itself() {
    return key;
  }

  /** A key for one use, which the label names (HKDF-SHA-256, RFC 5869). */
  static SecretKey derive(SecretKey from, String algorithm, String... label) {
    var use = HKDFParameterSpec.ofExtract().addIKM(from).thenExpand(Seal.binding(label), KEY_BYTES);
    try {
      return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, use);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HKDF-SHA-256 is missing", e);
    }
  }
}
