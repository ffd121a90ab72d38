package de.zubringer.inbox;

import static de.zubringer.delivery.ConnectorContract.heldFor;
import static de.zubringer.delivery.ConnectorContract.receipt;
import static de.zubringer.delivery.Orders.JOURNEY;
import static de.zubringer.delivery.Orders.MUSTERSTADT;
import static de.zubringer.delivery.Orders.RECEIVED;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.DeliveryOrder.Subject;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.Orders;
import de.zubringer.inbox.InboxPage.Cursor;
import de.zubringer.inbox.Vorgang.Attachment;
import de.zubringer.inbox.Vorgang.Entry;
import de.zubringer.inbox.Vorgang.Row;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.testing.TestDatabase;
import de.zubringer.vault.Vault;
import de.zubringer.vault.Vaults;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class InboxTest {
  private static final DataSource SOURCE = TestDatabase.fresh();
  private static final MunicipalityId NACHBARSTADT = MunicipalityId.of("990010001002");
  private static final String SHEET = "[{\"label\":\"Name des Hundes\",\"value\":\"Bello\"}]";

  @TempDir Path data;
  private final JdbcClient database = JdbcClient.create(SOURCE);
  private Vault vault;
  private InboxConnector connector;
  private Inbox inbox;

  @BeforeEach
  void emptyInbox() {
    database
        .sql(
            "truncate inbox_vorgang, inbox_attachment, vault_key, vault_check, vault_root, vault_piece")
        .update();
    vault = Vaults.over(SOURCE, data);
    var store = new VorgangStore(database);
    var clock = InstantSource.fixed(RECEIVED.plusSeconds(60));
    connector = new InboxConnector(store, vault, new JdbcTransactionManager(SOURCE), clock);
    inbox = new Inbox(store, vault, clock);
  }

  @Test
  void keepsATypingSheetUntilSomebodyTypedIt() {
    var pdf = Orders.to("inbox").with("blatt.pdf", "application/pdf", "%PDF").order();
    receipt(connector.deliver(pdf));
    receipt(connector.deliver(pdf));

    var waiting = inbox.vorgang(MUSTERSTADT, JOURNEY).orElseThrow();
    assertThat(waiting.waitsForTyping()).isTrue();
    assertThat(waiting.entries()).isEmpty();
    assertThat(waiting.attachments())
        .containsExactly(new Attachment(Vorgang.TYPING_SHEET, "blatt.pdf", "application/pdf", 4));
    assertThat(inbox.attachment(MUSTERSTADT, JOURNEY, Vorgang.TYPING_SHEET).orElseThrow().bytes())
        .asString(UTF_8)
        .isEqualTo("%PDF");

    assertThat(inbox.typed(NACHBARSTADT, JOURNEY, "Eva")).isFalse();
    assertThat(inbox.typed(MUSTERSTADT, JOURNEY, "Eva")).isTrue();
    assertThat(inbox.typed(MUSTERSTADT, JOURNEY, "Max")).isFalse();

    var done = inbox.vorgang(MUSTERSTADT, JOURNEY).orElseThrow();
    assertThat(done.waitsForTyping()).isFalse();
    assertThat(done.typed()).isEqualTo(new Vorgang.Typed(RECEIVED.plusSeconds(60), "Eva"));
  }

  @Test
  void showsWhatWasDelivered() {
    assertThat(receipt(connector.deliver(order())))
        .isEqualTo(
            new DeliveryReceipt(
                DeliveryReceipt.Kind.VORGANG, JOURNEY.toString(), RECEIVED.plusSeconds(60)));

    var vorgang = inbox.vorgang(MUSTERSTADT, JOURNEY).orElseThrow();
    assertThat(vorgang.row())
        .isEqualTo(
            new Row(
                JOURNEY,
                "ordnung",
                "Hundesteuer-Anmeldung",
                "Hundesteuer-Anmeldung vom 10.11.2026",
                RECEIVED,
                LocalDate.of(2026, 12, 1)));
    assertThat(vorgang.entries()).containsExactly(new Entry("Name des Hundes", "Bello"));
    assertThat(vorgang.attachments())
        .containsExactly(new Attachment("a1", "Mustermann Ausweis.pdf", "application/pdf", 3));
    assertThat(inbox.attachment(MUSTERSTADT, JOURNEY, "a1").map(Content::bytes))
        .contains("PDF".getBytes(UTF_8));
    assertThat(inbox.attachment(MUSTERSTADT, JOURNEY, "a2")).isEmpty();
  }

  /** As the plans of a building permit are. */
  @Test
  void keepsSeveralFilesOfOneKind() {
    var plans =
        Stream.of("EG", "OG")
            .map(
                name ->
                    new DeliveryOrder.Attachment(
                        "plan", name + ".pdf", "application/pdf", Content.of(name.getBytes(UTF_8))))
            .toArray(DeliveryOrder.Attachment[]::new);
    receipt(connector.deliver(new Orders(order()).with(plans).order()));

    assertThat(inbox.vorgang(MUSTERSTADT, JOURNEY).orElseThrow().attachments())
        .extracting(file -> file.id() + " " + file.fileName())
        .containsExactly("plan EG.pdf", "plan-2 OG.pdf");
    assertThat(inbox.attachment(MUSTERSTADT, JOURNEY, "plan-2").orElseThrow().bytes())
        .isEqualTo("OG".getBytes(UTF_8));
  }

  @Test
  void keepsNothingOfTheApplicantInClear() {
    receipt(connector.deliver(order()));

    var all = new ArrayList<String>();
    for (var table :
        List.of(
            "content from inbox_vorgang",
            "file_name from inbox_attachment",
            "sealed from vault_piece")) {
      database
          .sql("select t::text as row, t." + table + " t")
          .query((row, number) -> row.getString("row") + new String(row.getBytes(2), ISO_8859_1))
          .list()
          .forEach(all::add);
    }
    assertThat(all).hasSize(3);
    assertThat(String.join("", all)).doesNotContain("Bello", "Mustermann", "PDF");
  }

  @Test
  void keepsTheFirstOfARepeatedJourney() {
    receipt(connector.deliver(order()));
    var changed = new Orders(order()).with("b.json", "application/json", "[]").order();

    receipt(connector.deliver(changed));

    assertThat(inbox.vorgang(MUSTERSTADT, JOURNEY).orElseThrow().entries()).hasSize(1);
  }

  @Test
  void showsNothingToAnotherMunicipality() {
    receipt(connector.deliver(order()));

    assertThat(inbox.vorgang(NACHBARSTADT, JOURNEY)).isEmpty();
    assertThat(inbox.attachment(NACHBARSTADT, JOURNEY, "a1")).isEmpty();
    assertThat(inbox.page(NACHBARSTADT, Optional.empty(), Optional.empty(), 10).rows()).isEmpty();
  }

  @Test
  void showsTheRowButNoContentOnceErased() {
    receipt(connector.deliver(order()));

    vault.erase(MUSTERSTADT, JOURNEY.submission());

    var vorgang = inbox.vorgang(MUSTERSTADT, JOURNEY).orElseThrow();
    assertThat(vorgang.isErased()).isTrue();
    assertThat(vorgang.entries()).isEmpty();
    assertThat(vorgang.attachments()).isEmpty();
    assertThat(inbox.attachment(MUSTERSTADT, JOURNEY, "a1")).isEmpty();
  }

  @Test
  void pagesThroughAllNewestFirstWithoutGapOrRepetition() {
    for (var number = 0; number < 7; number++) {
      deliver(number, number % 2 == 0 ? "steuern" : "ordnung", RECEIVED.plusSeconds(number / 3));
    }

    var seen = new ArrayList<Row>();
    var after = Optional.<Cursor>empty();
    do {
      var page = inbox.page(MUSTERSTADT, Optional.empty(), after, 2);
      assertThat(page.rows()).hasSizeLessThanOrEqualTo(2);
      seen.addAll(page.rows());
      after = page.next().flatMap(cursor -> Cursor.parse(cursor.toString()));
    } while (after.isPresent());

    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    assertThat(seen)
        .isSortedAccordingTo((one, other) -> other.receivedAt().compareTo(one.receivedAt()));
    assertThat(inbox.page(MUSTERSTADT, Optional.of("ordnung"), Optional.empty(), 10).rows())
        .hasSize(3)
        .allMatch(row -> row.unit().equals("ordnung"));
  }

  @Test
  void bringsAnyLimitIntoItsBounds() {
    deliver(0, "steuern", RECEIVED);
    deliver(1, "steuern", RECEIVED);

    assertThat(inbox.page(MUSTERSTADT, Optional.empty(), Optional.empty(), -5).rows()).hasSize(1);
    assertThat(
            inbox.page(MUSTERSTADT, Optional.empty(), Optional.empty(), Integer.MAX_VALUE).rows())
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_", "x_y", "2026-11-10T08:30:00Z", "2026-11-10T08:30:00Z_x", "_'--"})
  void takesNoCursorItDidNotGive(String text) {
    assertThat(Cursor.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "x",
        "[1]",
        "[{}]",
        "[{\"label\":\"a\"}]",
        "[{\"label\":1,\"value\":2}]"
      })
  void holdsWhatIsNoSheet(String document) {
    var order = new Orders(order()).with("blatt.json", "application/json", document).order();

    assertThat(heldFor(connector.deliver(order))).isEqualTo("inbox-content-invalid");
  }

  private void deliver(int number, String unit, Instant receivedAt) {
    var subject = new Subject("Hundesteuer-Anmeldung", unit, receivedAt, null);
    var journey = new JourneyId(new UUID(0, number));
    receipt(connector.deliver(new Orders(order()).about(journey, subject).order()));
  }

  private static DeliveryOrder order() {
    var file =
        new DeliveryOrder.Attachment(
            "a1", "Mustermann Ausweis.pdf", "application/pdf", Content.of("PDF".getBytes(UTF_8)));
    var subject =
        new Subject("Hundesteuer-Anmeldung", "ordnung", RECEIVED, LocalDate.of(2026, 12, 1));
    return Orders.to("inbox")
        .with("blatt.json", "application/json", SHEET)
        .with(file)
        .about(JOURNEY, subject)
        .order();
  }
}
