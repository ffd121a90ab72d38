package de.zubringer.vault;

/**
 * Where the master key of the installation lies. It wraps only root keys (some 32 bytes, asked at
 * the start and at a rotation), so that it may be far away and slow: a key management service, a
 * hardware module.
 */
interface MasterKeys {
  /** The word kept beside what was wrapped, so that the right place is asked again. */
  String kind();

  /** How an operator knows it: a path, a command. */
  String name();

  /**
   * Wraps a key by the master key.
   *
   * @throws VaultLocked if it cannot be reached
   */
  byte[] wrap(byte[] key);

  /**
   * Gives back what was wrapped.
   *
   * @throws VaultLocked if it cannot be reached, or did not wrap this
   */
  byte[] unwrap(byte[] wrapped);
}
