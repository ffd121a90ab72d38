package de.zubringer.signoff;

import de.zubringer.audit.AuditEntry;
import de.zubringer.audit.Author;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.trial.TrialInput;
import de.zubringer.trial.protocol.TrialProtocol;
import de.zubringer.trial.protocol.Versions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of protocols, the canonical JSON packed. */
@Repository
class ProtocolStore {
  /** A Landkreis with 91 places has some 30 MiB. */
  private static final int CANONICAL_BYTES_MAX = 64 * 1024 * 1024;

  /** Of those nobody signed; older ones are of drafts nobody has any more. */
  private static final int UNSIGNED_KEPT = 30;

  private static final String COLUMNS =
      """
      leistung, number, at, by_name, by_role, draft_version, sha256, good, generated, day, inputs,
      unexpected, versions, signed_entry
      """;

  private final JdbcClient sql;
  private final InstantSource clock;

  ProtocolStore(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** All but the protocol itself. */
  record Row(
      String leistung,
      int number,
      Instant at,
      Author by,
      int draftVersion,
      String sha256,
      boolean good,
      boolean generated,
      LocalDate day,
      int inputs,
      int unexpected,
      Versions versions,
      @Nullable Long signedEntry) {

    ProtocolSummary summary(Optional<AuditEntry> signature) {
      return new ProtocolSummary(
          number, at, by, sha256, good, generated, day, inputs, unexpected, versions, signature);
    }
  }

  /** Nobody else writes for this Leistung until the transaction ends. */
  void lock(MunicipalityId owner, String leistung) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", "signoff" + owner + leistung)
        .query((row, number) -> 0)
        .list();
  }

  Row insert(MunicipalityId owner, TrialProtocol protocol, int draftVersion, Author by) {
    var canonical = protocol.canonical().getBytes(StandardCharsets.UTF_8);
    if (canonical.length > CANONICAL_BYTES_MAX) {
      throw new ProtocolTooLarge(canonical.length);
    }
    lock(owner, protocol.leistung());
    var row = row(protocol, newest(owner, protocol.leistung()).orElse(0) + 1, draftVersion, by);
    sql.sql(
            "insert into signoff_protocol (municipality, "
                + COLUMNS
                + ", protocol) values (:m, :l, :n, :t, :bn, :br, :d, :s, :g, :e, :day, :i, :u, :v,"
                + " null, :p)")
        .param("m", owner.toString())
        .param("l", row.leistung())
        .param("n", row.number())
        .param("t", row.at().atOffset(ZoneOffset.UTC))
        .param("bn", by.name())
        .param("br", by.role())
        .param("d", draftVersion)
        .param("s", row.sha256())
        .param("g", row.good())
        .param("e", row.generated())
        .param("day", row.day())
        .param("i", row.inputs())
        .param("u", row.unexpected())
        .param("v", JsonMapper.shared().writeValueAsString(row.versions()))
        .param("p", pack(canonical))
        .update();
    forget(owner, row.leistung());
    return row;
  }

  private Row row(TrialProtocol protocol, int number, int draftVersion, Author by) {
    var trial = protocol.trial();
    var generated = TrialInput.Source.GENERATED.word();
    return new Row(
        protocol.leistung(),
        number,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        by,
        draftVersion,
        protocol.sha256(),
        trial.isGood(),
        trial.results().stream().anyMatch(one -> one.source().equals(generated)),
        trial.day(),
        trial.results().size(),
        trial.unexpected().size(),
        protocol.versions(),
        null);
  }

  /** The first stays: it says whether criteria were fixed before anybody knew a result. */
  private void forget(MunicipalityId owner, String leistung) {
    sql.sql(
            """
            delete from signoff_protocol
            where municipality = :m and leistung = :l and signed_entry is null and number > 1
              and number not in (
              select number from signoff_protocol
              where municipality = :m and leistung = :l and signed_entry is null
              order by number desc limit :kept)
            """)
        .param("m", owner.toString())
        .param("l", leistung)
        .param("kept", UNSIGNED_KEPT)
        .update();
  }

  Optional<Integer> newest(MunicipalityId owner, String leistung) {
    return sql.sql(
            """
            select number from signoff_protocol where municipality = ? and leistung = ?
            order by number desc limit 1
            """)
        .param(owner.toString())
        .param(leistung)
        .query(Integer.class)
        .optional();
  }

  Optional<Row> row(MunicipalityId owner, String leistung, int number) {
    return sql.sql(
            "select "
                + COLUMNS
                + " from signoff_protocol where municipality = ? and leistung = ? and number = ?")
        .param(owner.toString())
        .param(leistung)
        .param(number)
        .query((row, count) -> row(row))
        .optional();
  }

  /** The one that was kept before all others. */
  Optional<Integer> first(MunicipalityId owner, String leistung) {
    return sql.sql(
            "select min(number) from signoff_protocol where municipality = ? and leistung = ?")
        .param(owner.toString())
        .param(leistung)
        .query(Integer.class)
        .optional();
  }

  /** The newest first. */
  List<Row> rows(MunicipalityId owner, String leistung) {
    return sql.sql(
            "select "
                + COLUMNS
                + " from signoff_protocol where municipality = ? and leistung = ?"
                + " order by number desc")
        .param(owner.toString())
        .param(leistung)
        .query((row, count) -> row(row))
        .list();
  }

  TrialProtocol protocol(MunicipalityId owner, String leistung, int number) {
    var packed =
        sql.sql(
                """
                select protocol from signoff_protocol
                where municipality = ? and leistung = ? and number = ?
                """)
            .param(owner.toString())
            .param(leistung)
            .param(number)
            .query((row, count) -> row.getBytes("protocol"))
            .single();
    return TrialProtocol.read(unpack(packed));
  }

  void signed(MunicipalityId owner, String leistung, int number, long entry) {
    sql.sql(
            """
            update signoff_protocol set signed_entry = :e
            where municipality = :m and leistung = :l and number = :n
            """)
        .param("e", entry)
        .param("m", owner.toString())
        .param("l", leistung)
        .param("n", number)
        .update();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("leistung"),
        row.getInt("number"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new Author(row.getString("by_name"), row.getString("by_role")),
        row.getInt("draft_version"),
        row.getString("sha256"),
        row.getBoolean("good"),
        row.getBoolean("generated"),
        row.getObject("day", LocalDate.class),
        row.getInt("inputs"),
        row.getInt("unexpected"),
        JsonMapper.shared().readValue(row.getString("versions"), Versions.class),
        row.getObject("signed_entry", Long.class));
  }

  private static byte[] pack(byte[] canonical) {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(canonical);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static String unpack(byte[] packed) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
