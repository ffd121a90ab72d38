package de.zubringer.delivery.sql;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.delivery.ConnectorContract;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.Orders;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.JourneyId;
import de.zubringer.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tables a vendor makes from {@code import-table.sql} take exactly what the format of the same
 * system writes; nothing else keeps the two files together.
 */
class ImportTableTest {
  private static final Path SYSTEM = Path.of("workspace/thueringen/systems/parkraumverwaltung-sql");

  @TempDir Path data;

  @Test
  void takesEveryGoldenFile() throws IOException {
    var url = TestDatabase.freshUrl().replaceAll("\\?.*", "");
    var target = new SqlFixture(data, url, "postgres", "postgres");
    target.run(Files.readString(SYSTEM.resolve("import-table.sql")));
    var number = 0;
    for (var golden : golden()) {
      var subject = Orders.to("sql").order().subject();
      var journey = JourneyId.of("0f8a6f6e-1111-4222-8333-44445555000" + number);
      var order =
          target.order(Files.readString(golden)).about(journey, subject).with(scan()).order();

      assertThat(ConnectorContract.receipt(target.connector().deliver(order)).reference())
          .isEqualTo(Integer.toString(++number));
    }
    assertThat(number).isPositive();
    assertThat(target.count("park_antrag")).isEqualTo(number);
    assertThat(target.count("park_anlage")).isEqualTo(number);
  }

  private static Iterable<Path> golden() throws IOException {
    try (Stream<Path> files = Files.walk(SYSTEM.resolve("golden"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static DeliveryOrder.Attachment scan() {
    return new DeliveryOrder.Attachment(
        "fahrzeugschein", "Schein.pdf", "application/pdf", Content.of(new byte[] {1}));
  }
}
