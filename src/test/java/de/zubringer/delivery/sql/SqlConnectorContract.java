package de.zubringer.delivery.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.delivery.Connector;
import de.zubringer.delivery.ConnectorContract;
import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.LargeContent;
import de.zubringer.delivery.Orders;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every database. */
abstract class SqlConnectorContract extends ConnectorContract {
  @TempDir Path data;
  SqlFixture target;

  abstract SqlFixture database(Path data);

  @BeforeEach
  void makeTables() {
    target = database(data).withTables();
  }

  @Override
  protected Connector connector() {
    return target.connector();
  }

  @Override
  protected Orders taken() {
    return target.order();
  }

  @Override
  protected DeliveryOrder refusedOrder() {
    return target.orderWith("\"antrag\"", "\"antraege\"");
  }

  @Override
  protected long things() {
    return target.count("antrag");
  }

  /** The connection is lost while it commits, right before or right after it is done. */
  @Override
  protected void deliverAndLose(boolean arrived) {
    var order = order();
    var rows = ((Outcome.Done<SqlRows>) SqlRows.of(order)).value();
    try (var connection = target.open()) {
      var losing = SqlFixture.losing(connection, arrived);
      assertThatThrownBy(() -> new SqlDelivery(order, rows, List.of(), losing).run(Orders.RECEIVED))
          .isInstanceOf(SQLException.class);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected String attachmentDigest() {
    try (var files = Files.list(attachments())) {
      return LargeContent.digest(Content.of(files.toList().getFirst()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Set<String> secrets() {
    return Set.of();
  }

  @Override
  protected void nothingEscaped() {
    try (var files = Files.walk(data)) {
      assertThat(files.filter(Files::isRegularFile))
          .allMatch(file -> attachments().equals(file.getParent()))
          .allMatch(file -> file.getFileName().toString().startsWith(Orders.JOURNEY + "_1."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path attachments() {
    return data.resolve("transfer/" + Orders.MUSTERSTADT + "/parken/anlagen");
  }

  @Test
  void writesEveryValueAsWhatItIs() {
    var receipt = receipt(connector().deliver(order()));

    var row =
        target
            .database
            .sql(
                """
                select "zubringer_id", "lfd_nr", "halter", "gebuehr", "beginn", "eingang",
                  "ermaessigt" from "antrag"
                """)
            .query(
                (set, number) ->
                    new Object[] {
                      set.getString(1),
                      set.getString(2),
                      set.getString(3),
                      set.getBigDecimal(4),
                      set.getObject(5, LocalDate.class),
                      set.getObject(6, LocalDateTime.class),
                      set.getBoolean(7)
                    })
            .single();
    assertThat(row)
        .containsExactly(
            Orders.JOURNEY.toString(),
            receipt.reference(),
            "O'Neill; drop table",
            new BigDecimal("30.70"),
            LocalDate.of(2026, 12, 1),
            LocalDateTime.of(2026, 11, 10, 9, 30),
            true);
    assertThat(kennzeichen()).isEqualTo("1 EF-AB 1, 2 EF-AB 2");
  }

  private String kennzeichen() {
    return String.join(
        ", ",
        target
            .database
            .sql("select \"nr\", \"kennzeichen\" from \"fahrzeug\" order by \"nr\"")
            .query((set, number) -> set.getInt(1) + " " + set.getString(2))
            .list());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"antrag\" | \"antraege\" | sql-table-missing",
        "\"antrag\" | \"Antrag\" | sql-table-missing",
        "\"table\": \"fahrzeug\" | \"table\": \"fahrzeuge\" | sql-table-missing",
        "\"name\": \"halter\" | \"name\": \"halterin\" | sql-column-missing",
        "\"receipt\": \"lfd_nr\" | \"receipt\": \"nummer\" | sql-column-missing",
        "\"O'Neill; drop table\" | \"einundzwanzig Zeichen\" | sql-column-too-small",
        "\"EF-AB 2\" | \"EF-AB 12345 E\" | sql-column-too-small",
        "\"30.70\" | \"30.705\" | sql-column-too-small",
        "\"30.70\" | \"1234567.00\" | sql-column-too-small",
        "\"as\": \"decimal\", \"value\": \"30.70\" | \"as\": \"text\", \"value\": \"30,70\" | sql-column-type",
        "\"as\": \"boolean\" | \"as\": \"text\" | sql-column-type",
        "\"name\": \"gebuehr\" | \"name\": \"beginn\" | sql-column-type",
        "\"key\": \"zubringer_id\" | \"key\": \"halter\" | sql-column-too-small",
        "\"table\": \"antrag\" | \"table\": \"antrag\\\" --\" | sql-document-invalid",
        "\"name\": \"gebuehr\" | \"name\": \"gebuehr\\\", (select 1)\" | sql-document-invalid",
        "\"as\": \"decimal\" | \"as\": \"blob\" | sql-document-invalid",
      })
  void holdsWhatTheTablesDoNotTakeAndWritesNothing(String before, String after, String code) {
    var outcome = connector().deliver(target.orderWith(before, after));

    assertThat(codes(outcome)).contains(code);
    assertThat(target.count("antrag") + target.count("fahrzeug")).isZero();
  }

  @Test
  void takesBackAllRowsWhenOneOfThemBreaksARuleOfItsTable() {
    target.run("alter table \"fahrzeug\" add constraint \"kein_ab\" check (\"nr\" < 2)");

    assertThat(heldFor(connector().deliver(order()))).isEqualTo("sql-rule-broken");
    assertThat(things()).isZero();
  }

  @Test
  void holdsWhereTheKeyIsNotUnique() {
    target.run("drop table \"anlage\"");
    target.run("drop table \"fahrzeug\"");
    target.run("drop table \"antrag\"");
    target.run(
        """
        create table "antrag" ("zubringer_id" varchar(80), "lfd_nr" bigint, "halter" varchar(20),
          "gebuehr" numeric(8,2), "beginn" date, "eingang" timestamp, "ermaessigt" boolean,
          unique ("zubringer_id", "lfd_nr"))
        """);

    var rows =
        SqlFixture.ROWS.substring(0, SqlFixture.ROWS.indexOf("\"children\"")) + "\"children\": []}";
    assertThat(heldFor(connector().deliver(target.order(rows).order())))
        .isEqualTo("sql-key-not-unique");
  }

  @Test
  void holdsWhereTheTableGivesNoReceipt() {
    target.run("alter table \"antrag\" add column \"aktenzeichen\" varchar(20)");

    assertThat(
            heldFor(
                connector()
                    .deliver(
                        target.orderWith(
                            "\"receipt\": \"lfd_nr\"", "\"receipt\": \"aktenzeichen\""))))
        .isEqualTo("sql-receipt-missing");
    assertThat(things()).isZero();
  }

  @Test
  void putsAttachmentsIntoAFolderAndTheirNamesIntoTheTable() throws IOException {
    var scan =
        new DeliveryOrder.Attachment(
            "nachweis",
            "../../Nachweis Größe.PDF",
            "application/pdf",
            Content.of("%PDF".getBytes(StandardCharsets.US_ASCII)));

    receipt(connector().deliver(target.order().with(scan).order()));
    receipt(connector().deliver(target.order().with(scan).order()));

    var name = Orders.JOURNEY + "_1.pdf";
    assertThat(Files.readString(attachments().resolve(name))).isEqualTo("%PDF");
    assertThat(
            target
                .database
                .sql("select \"pfad\" || '|' || \"name\" from \"anlage\"")
                .query(String.class)
                .list())
        .containsExactly(name + "|../../Nachweis Größe.PDF");
  }

  @Test
  void holdsAttachmentsForWhichThereIsNoTable() {
    var rows = SqlFixture.ROWS.substring(0, SqlFixture.ROWS.indexOf(",\n \"files\"")) + "}";
    var file = new DeliveryOrder.Attachment("a", "a.txt", "text/plain", Content.of(new byte[0]));

    assertThat(heldFor(connector().deliver(target.order(rows).with(file).order())))
        .isEqualTo("sql-attachments-nowhere");
  }

  private static List<String> codes(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Held.class);
    return ((Outcome.Held<?>) outcome).findings().list().stream().map(one -> one.code()).toList();
  }
}
