package de.zubringer.delivery.sftp;

import de.zubringer.delivery.DeliveryOrder.Acknowledgement;
import de.zubringer.delivery.DeliveryOrder.Request;
import de.zubringer.delivery.Orders;
import de.zubringer.delivery.Redirects;
import de.zubringer.delivery.file.FileLedger;
import de.zubringer.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A real SFTP server over a folder, and a connector with an empty ledger. */
final class SftpFixture implements AutoCloseable {
  static final String FILE = "HUND_" + Orders.JOURNEY + ".csv";
  static final String PASSWORD = "Kennwort-3!q";
  static final KeyPair HOST_KEY = key("EC", 256);
  static final KeyPair CLIENT_KEY = key("RSA", 2048);
  static final Acknowledgement BY_FILE =
      new Acknowledgement(Acknowledgement.Kind.FILE, null, "{fileName}.ok", 24);

  private static final DataSource SOURCE = TestDatabase.fresh();

  /** Long enough for a busy machine, short enough for a test. */
  private static final Duration SILENCE_MAX = Duration.ofSeconds(4);

  final InstantSource clock = InstantSource.fixed(Orders.RECEIVED);
  final JdbcClient database = JdbcClient.create(SOURCE);
  final FileLedger ledger = new FileLedger(database, new JdbcTransactionManager(SOURCE));
  final SftpLines lines = new SftpLines(SILENCE_MAX);
  final SftpConnector connector = new SftpConnector(lines, ledger, new Redirects(Map.of()), clock);
  private final Path root;
  private final SftpEventListener listener;
  private @Nullable SshServer server;
  private int port;

  SftpFixture(Path root, SftpEventListener listener) {
    this.root = root;
    this.listener = listener;
    database.sql("truncate delivery_file").update();
    try {
      Files.createDirectories(root.resolve("hund/eingang"));
      Files.createDirectories(root.resolve("hund/quittung"));
      start(HOST_KEY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void start(KeyPair hostKey) {
    var one = SshServer.setUpDefaultServer();
    one.setHost("127.0.0.1");
    one.setPort(port);
    one.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    one.setPasswordAuthenticator(
        (user, password, session) -> user.equals("zubringer") && password.equals(PASSWORD));
    one.setPublickeyAuthenticator(
        (user, key, session) ->
            user.equals("zubringer") && KeyUtils.compareKeys(key, CLIENT_KEY.getPublic()));
    one.setFileSystemFactory(new VirtualFileSystemFactory(root));
    var sftp = new SftpSubsystemFactory();
    sftp.addSftpEventListener(listener);
    one.setSubsystemFactories(List.of(sftp));
    try {
      one.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    port = one.getPort();
    server = one;
  }

  void stop() {
    if (server != null) {
      try {
        server.stop(true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server = null;
    }
  }

  @Override
  public void close() {
    lines.stop();
    stop();
  }

  Orders order() {
    return Orders.to("sftp")
        .with("adresse", "sftp://127.0.0.1:" + port)
        .with("serverschluessel", fingerprint(HOST_KEY))
        .with("benutzer", "zubringer")
        .with("zugang", PASSWORD)
        .with("eingang", "hund/eingang")
        .with("quittung", "/hund/quittung")
        .calling(Request.NONE, BY_FILE)
        .with(FILE, "text/csv", "Bello");
  }

  Path eingang() {
    return root.resolve("hund/eingang");
  }

  Path file() {
    return eingang().resolve(FILE);
  }

  Path confirmation() {
    return root.resolve("hund/quittung").resolve(FILE + ".ok");
  }

  List<String> lying() {
    try (var files = Files.list(eingang())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String fingerprint(KeyPair key) {
    return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic());
  }

  static KeyPair key(String algorithm, int bits) {
    try {
      var keys = KeyPairGenerator.getInstance(algorithm);
      keys.initialize(bits);
      return keys.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
