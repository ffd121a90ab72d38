package de.zubringer.vault;

import de.zubringer.kernel.MunicipalityId;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The root keys of the installation, in memory as long as it runs; in the database they lie wrapped
 * by the master key. The newest wraps the keys of new submissions; the first one also makes the
 * marks, which must stay comparable for ever. Made at the first start; afterwards a start without
 * the master key, or with another one, is refused, because nothing sealed could be opened any more.
 */
@Component
class RootKeys {
  private static final int FIRST = 1;

  private final JdbcClient database;
  private final RootStore store;
  private final Path data;
  private final Optional<MasterKeys> command;
  private final Map<Integer, Map<MunicipalityId, SecretKey>> wrapping = new ConcurrentHashMap<>();
  private volatile NavigableMap<Integer, SecretKey> roots;

  @Autowired
  RootKeys(
      @Value("${zubringer.data}") Path data,
      @Value("${zubringer.master-command:}") String command,
      JdbcClient database) {
    this(data, command, database, true);
  }

  /**
   * @param makes whether keys that are missing may be made; else they must be there
   */
  RootKeys(Path data, String command, JdbcClient database, boolean makes) {
    this.database = database;
    this.store = new RootStore(database);
    this.data = data;
    this.command =
        command.isBlank() ? Optional.empty() : Optional.of(new CommandMasterKey(command));
    if (makes && store.rows().isEmpty()) {
      makeFirst();
    }
    this.roots = unwrapped();
  }

  /** A key for one use, which the label names; the same for ever. */
  SecretKey derive(String algorithm, String... label) {
    return FileMasterKey.derive(root(FIRST), algorithm, label);
  }

  int newest() {
    return roots.lastKey();
  }

  /** What wraps the keys of a municipality; deriving costs more than unwrapping. */
  SecretKey wrapping(int generation, MunicipalityId municipality) {
    return wrapping
        .computeIfAbsent(generation, it -> new ConcurrentHashMap<>())
        .computeIfAbsent(
            municipality,
            it -> FileMasterKey.derive(root(generation), "AES", "wrap", it.toString()));
  }

  /** Another node may have made a newer one meanwhile. */
  private SecretKey root(int generation) {
    var known = roots.get(generation);
    if (known == null) {
      roots = unwrapped();
      known = roots.get(generation);
    }
    if (known == null) {
      throw new BrokenSeal("root key %d is missing".formatted(generation));
    }
    return known;
  }

  /** Who can unwrap what is there; a rotation killed half-way is ended here. */
  MasterKeys present() {
    var kind = store.rows().getFirst().master();
    if (kind.equals(CommandMasterKey.KIND)) {
      return command.orElseThrow(() -> VaultLocked.because("command-missing", data));
    }
    if (FileMasterKey.unfinished(data).isPresent()) {
      endRotation();
    }
    return FileMasterKey.read(data);
  }

  /** Where new root keys are to be wrapped, if the operator says nothing else. */
  Supplier<MasterKeys> command() {
    return () -> command.orElseThrow(() -> VaultLocked.because("command-missing", data));
  }

  private void endRotation() {
    var first = store.rows().getFirst();
    try {
      FileMasterKey.unfinished(data).orElseThrow().unwrap(first.wrapped());
    } catch (VaultLocked e) {
      return; // killed before its commit: the key beside was never used
    }
    FileMasterKey.takePlace(data, store.rows().getLast().generation());
  }

  private NavigableMap<Integer, SecretKey> unwrapped() {
    var found = new TreeMap<Integer, SecretKey>();
    var rows = store.rows();
    if (rows.isEmpty()) {
      throw VaultLocked.because("nothing-sealed", data);
    }
    var master = present();
    for (var row : rows) {
      found.put(row.generation(), new SecretKeySpec(master.unwrap(row.wrapped()), "HKDF"));
    }
    return found;
  }

  /** Two nodes may start for the first time at once: the first root stays. */
  private void makeFirst() {
    var before = answerBefore();
    if (before.isPresent() && command.isEmpty() && !FileMasterKey.exists(data)) {
      throw VaultLocked.because("key-missing", FileMasterKey.file(data));
    }
    if (before.isPresent()) {
      var file = FileMasterKey.read(data);
      if (!MessageDigest.isEqual(before.get(), answer(file.itself()))) {
        throw VaultLocked.because("key-exchanged", FileMasterKey.file(data));
      }
      store.insert(FIRST, file.wrap(file.itself().getEncoded()), FileMasterKey.KIND);
    } else {
      var master = command.orElseGet(() -> FileMasterKey.readOrMake(data));
      store.insert(FIRST, master.wrap(Seal.random(FileMasterKey.KEY_BYTES)), master.kind());
    }
  }

  /** How installations before root keys knew their file again. */
  private Optional<byte[]> answerBefore() {
    return database.sql("select answer from vault_check").query(byte[].class).optional();
  }

  private static byte[] answer(SecretKey key) {
    return Seal.hmac(FileMasterKey.derive(key, "HmacSHA256", "check"), Seal.binding("zubringer"));
  }
}
