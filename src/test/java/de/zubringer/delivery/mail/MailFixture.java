package de.zubringer.delivery.mail;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.zubringer.delivery.Orders;
import de.zubringer.delivery.Redirects;
import de.zubringer.delivery.file.FileLedger;
import de.zubringer.testing.TestDatabase;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A real mail server with TLS, and a connector with an empty ledger. */
final class MailFixture implements AutoCloseable {
  static final String FILE = "HUND_" + Orders.JOURNEY + ".csv";
  static final String PASSWORD = "Kennwort-4!q";
  static final String READER = "steuern@musterstadt.example";
  static final TestCertificate CERTIFICATE = TestCertificate.of("localhost");

  private static final DataSource SOURCE = TestDatabase.fresh();

  final InstantSource clock = InstantSource.fixed(Orders.RECEIVED);
  final JdbcClient database = JdbcClient.create(SOURCE);
  final FileLedger ledger = new FileLedger(database, new JdbcTransactionManager(SOURCE));
  final MailConnector connector = new MailConnector(ledger, new Redirects(Map.of()), clock);
  final GreenMail server;
  private int port;
  private final List<MimeMessage> before = new ArrayList<>();

  MailFixture(Path folder) {
    database.sql("truncate delivery_file").update();
    // the server reads its certificate once in the life of the process
    if (System.getProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY) == null) {
      CERTIFICATE.write(folder.resolve("server.p12"));
      System.setProperty(
          DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY,
          folder.resolve("server.p12").toString());
    }
    server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS));
    start();
  }

  void start() {
    server.start();
    port = server.getSmtps().getPort();
    server.setUser("zubringer@musterstadt.example", "zubringer", PASSWORD);
  }

  void stop() {
    before.addAll(List.of(server.getReceivedMessages()));
    server.stop();
  }

  List<MimeMessage> mails() {
    var all = new ArrayList<>(before);
    if (server.isRunning()) {
      all.addAll(List.of(server.getReceivedMessages()));
    }
    return all;
  }

  @Override
  public void close() {
    server.stop();
  }

  Orders order() {
    return Orders.to("mail")
        .with("adresse", "smtps://localhost:" + port)
        .with("zertifikat", CERTIFICATE.pem())
        .with("benutzer", "zubringer")
        .with("zugang", PASSWORD)
        .with("absender", "zubringer@musterstadt.example")
        .with("empfaenger", READER)
        .with("erlaubteDomains", "musterstadt.example")
        .with(FILE, "text/csv", "Bello");
  }

  Orders order(ScriptedServer scripted) {
    return order().with("adresse", "smtp://localhost:" + scripted.port());
  }
}
