package de.zubringer.delivery.folder;

import de.zubringer.delivery.DeliveryOrder.Acknowledgement;
import de.zubringer.delivery.DeliveryOrder.Request;
import de.zubringer.delivery.Orders;
import de.zubringer.delivery.file.FileLedger;
import de.zubringer.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A folder connector over an empty database, and the folders of Musterstadt. */
final class FolderFixture {
  static final String FILE = "HUND_" + Orders.JOURNEY + ".csv";
  static final Acknowledgement BY_FILE =
      new Acknowledgement(Acknowledgement.Kind.FILE, null, "{fileName}.ok", 24);

  private static final DataSource SOURCE = TestDatabase.fresh();

  final InstantSource clock = InstantSource.fixed(Orders.RECEIVED);
  final JdbcClient database;
  final FileLedger ledger;
  final FolderConnector connector;
  final Path transfer;

  FolderFixture(Path data) {
    this.database = JdbcClient.create(SOURCE);
    this.ledger = new FileLedger(database, new JdbcTransactionManager(SOURCE));
    this.connector = new FolderConnector(data, ledger, clock);
    this.transfer = data.resolve("transfer").resolve(Orders.MUSTERSTADT.toString());
    database.sql("truncate delivery_file").update();
  }

  static Orders order() {
    return Orders.to("folder")
        .with("eingang", "hund/eingang")
        .with("quittung", "hund/quittung")
        .calling(Request.NONE, BY_FILE)
        .with(FILE, "text/csv", "Bello");
  }

  Path file() {
    return transfer.resolve("hund/eingang").resolve(FILE);
  }

  Path confirmation() {
    return transfer.resolve("hund/quittung").resolve(FILE + ".ok");
  }

  Place place() {
    return new Place(file().resolveSibling(""), FILE, confirmation());
  }

  List<String> lying() throws IOException {
    try (var files = Files.list(file().resolveSibling(""))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  long written() {
    return database
        .sql("select count(*) from delivery_file where written_at is not null")
        .query(Long.class)
        .single();
  }
}
