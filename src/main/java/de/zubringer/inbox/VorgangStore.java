package de.zubringer.inbox;

import de.zubringer.inbox.InboxPage.Cursor;
import de.zubringer.inbox.Vorgang.Attachment;
import de.zubringer.inbox.Vorgang.Row;
import de.zubringer.inbox.Vorgang.Typed;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.vault.SubmissionErased;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the inbox; everything an applicant wrote is sealed in them. */
@Component
class VorgangStore {
  private static final String ROW = "journey, unit, leistung, title, received_at, due";

  private final JdbcClient database;

  VorgangStore(JdbcClient database) {
    this.database = database;
  }

  /** False if it is there already. */
  boolean add(MunicipalityId municipality, SealedVorgang vorgang, Instant now) {
    return database
            .sql(
                """
                insert into inbox_vorgang (municipality, journey, unit, leistung, title,
                                           received_at, due, stored_at, content)
                values (:municipality, :journey, :unit, :leistung, :title,
                        :receivedAt, :due, :now, :content)
                on conflict (municipality, journey) do nothing
                """)
            .param("municipality", municipality.toString())
            .param("journey", vorgang.row().journey().value())
            .param("unit", vorgang.row().unit())
            .param("leistung", vorgang.row().leistung())
            .param("title", vorgang.row().title())
            .param("receivedAt", Timestamp.from(vorgang.row().receivedAt()))
            .param("due", vorgang.row().due())
            .param("now", Timestamp.from(now))
            .param("content", vorgang.content())
            .update()
        == 1;
  }

  /** With the list of its files; the vault keeps their bytes until others take their names. */
  void remove(MunicipalityId municipality, JourneyId journey) {
    of(municipality, journey, "delete from inbox_vorgang").update();
  }

  void add(
      MunicipalityId municipality, JourneyId journey, int number, SealedAttachment attachment) {
    database
        .sql(
            """
            insert into inbox_attachment (municipality, journey, attachment, number,
                                          media_type, size_bytes, file_name)
            values (:municipality, :journey, :id, :number,
                    :mediaType, :sizeBytes, :fileName)
            """)
        .param("municipality", municipality.toString())
        .param("journey", journey.value())
        .param("id", attachment.id())
        .param("number", number)
        .param("mediaType", attachment.mediaType())
        .param("sizeBytes", attachment.sizeBytes())
        .param("fileName", attachment.fileName())
        .update();
  }

  Optional<Instant> storedAt(MunicipalityId municipality, JourneyId journey) {
    return of(municipality, journey, "select stored_at from inbox_vorgang")
        .query((row, number) -> row.getTimestamp("stored_at").toInstant())
        .optional();
  }

  /** Only the first time counts. */
  boolean typed(MunicipalityId municipality, JourneyId journey, String by, Instant at) {
    return of(
                municipality,
                journey,
                "update inbox_vorgang set typed_at = :at, typed_by = :by",
                " and typed_at is null")
            .param("at", Timestamp.from(at))
            .param("by", by)
            .update()
        == 1;
  }

  Optional<Typed> typed(MunicipalityId municipality, JourneyId journey) {
    return of(
            municipality,
            journey,
            "select typed_at, typed_by from inbox_vorgang",
            " and typed_at is not null")
        .query(
            (row, number) ->
                new Typed(row.getTimestamp("typed_at").toInstant(), row.getString("typed_by")))
        .optional();
  }

  Optional<SealedVorgang> find(MunicipalityId municipality, JourneyId journey) {
    return of(municipality, journey, "select " + ROW + ", content from inbox_vorgang")
        .query((row, number) -> new SealedVorgang(row(row), row.getBytes("content")))
        .optional();
  }

  /** In the order they came. */
  List<SealedAttachment> attachments(MunicipalityId municipality, JourneyId journey) {
    return database
        .sql(
            """
            select attachment, media_type, size_bytes, file_name from inbox_attachment
            where municipality = :municipality and journey = :journey order by number
            """)
        .param("municipality", municipality.toString())
        .param("journey", journey.value())
        .query(
            (row, number) ->
                new SealedAttachment(
                    row.getString("attachment"),
                    row.getString("media_type"),
                    row.getLong("size_bytes"),
                    row.getBytes("file_name")))
        .list();
  }

  List<Row> rows(
      MunicipalityId municipality, Optional<String> unit, Optional<Cursor> after, int limit) {
    var sql =
        "select %s from inbox_vorgang where municipality = :municipality %s %s %s"
            .formatted(
                ROW,
                unit.isPresent() ? "and unit = :unit" : "",
                after.isPresent() ? "and (received_at, journey) < (:receivedAt, :journey)" : "",
                "order by received_at desc, journey desc limit :limit");
    var statement =
        database.sql(sql).param("municipality", municipality.toString()).param("limit", limit);
    unit.ifPresent(id -> statement.param("unit", id));
    after.ifPresent(
        last ->
            statement
                .param("receivedAt", Timestamp.from(last.receivedAt()))
                .param("journey", last.journey().value()));
    return statement.query((row, number) -> row(row)).list();
  }

  /** The row stays, with which Leistung, which unit and when; what is sealed opens no more. */
  @EventListener
  void on(SubmissionErased erased) {
    var journey = JourneyId.of(erased.submission());
    of(erased.municipality(), journey, "delete from inbox_attachment").update();
    of(erased.municipality(), journey, "update inbox_vorgang set content = ''").update();
  }

  private JdbcClient.StatementSpec of(
      MunicipalityId municipality, JourneyId journey, String select) {
    return of(municipality, journey, select, "");
  }

  private JdbcClient.StatementSpec of(
      MunicipalityId municipality, JourneyId journey, String statement, String and) {
    return database
        .sql(statement + " where municipality = :municipality and journey = :journey" + and)
        .param("municipality", municipality.toString())
        .param("journey", journey.value());
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new JourneyId(row.getObject("journey", UUID.class)),
        row.getString("unit"),
        row.getString("leistung"),
        row.getString("title"),
        row.getTimestamp("received_at").toInstant(),
        row.getObject("due", LocalDate.class));
  }

  /** As it lies in the table. */
  @SuppressWarnings("ArrayRecordComponent")
  record SealedVorgang(Row row, byte[] content) {}

  /** As it lies in the table, without its bytes. */
  @SuppressWarnings("ArrayRecordComponent")
  record SealedAttachment(String id, String mediaType, long sizeBytes, byte[] fileName) {
    Attachment named(String opened) {
      return new Attachment(id, opened, mediaType, sizeBytes);
    }
  }
}
