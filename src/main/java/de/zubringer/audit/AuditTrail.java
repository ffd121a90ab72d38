package de.zubringer.audit;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prüfkette: append-only. Each entry carries the hash of the one before and a seal by the key of
 * the installation, so that whoever changes, removes or re-orders one is found. A signature here is
 * user, role, time and digest of what was signed; it is no qualified electronic signature.
 */
@Component
public class AuditTrail {
  private static final String SEAL = "audit";
  private static final String HEAD = "audit-head";
  private static final String COLUMNS =
      "municipality, entry, at, by_name, by_role, action, about, digest, hash, seal";

  private final JdbcClient sql;
  private final Vault vault;
  private final InstantSource clock;

  AuditTrail(JdbcClient sql, Vault vault, InstantSource clock) {
    this.sql = sql;
    this.vault = vault;
    this.clock = clock;
  }

  /** Writes the next entry, in the caller's transaction. */
  @Transactional
  public AuditEntry append(
      MunicipalityId municipality, Author by, String action, String about, String digest) {
    var last = last(municipality);
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var number = last.map(AuditEntry::entry).orElse(0L) + 1;
    var before = last.map(AuditEntry::hash).orElse("");
    var draft = new AuditEntry(municipality, number, at, by, action, about, digest, "");
    var entry =
        new AuditEntry(municipality, number, at, by, action, about, digest, hash(draft, before));
    insert(entry);
    return entry;
  }

  /** What was done about something, the newest first. */
  public List<AuditEntry> about(MunicipalityId municipality, String about) {
    return sql.sql(
            "select "
                + COLUMNS
                + " from audit_entry where municipality = ? and about = ? order by entry desc")
        .param(municipality.toString())
        .param(about)
        .query((row, number) -> entry(row))
        .list();
  }

  /** One by its number. */
  public Optional<AuditEntry> entry(MunicipalityId municipality, long number) {
    return sql.sql("select " + COLUMNS + " from audit_entry where municipality = ? and entry = ?")
        .param(municipality.toString())
        .param(number)
        .query((row, count) -> entry(row))
        .optional();
  }

  /**
   * Looks at the whole chain of an administration.
   *
   * @return number of the first entry that is not what was written, or is missing; empty if all are
   */
  @Transactional(readOnly = true)
  public Optional<Long> firstBroken(MunicipalityId municipality) {
    var before = "";
    var expected = 1L;
    for (var one : chain(municipality)) {
      var entry = one.entry();
      if (entry.entry() != expected
          || !entry.hash().equals(hash(entry, before))
          || !one.seal().equals(vault.mark(municipality, SEAL, entry.hash()))) {
        return Optional.of(expected);
      }
      before = entry.hash();
      expected++;
    }
    return endsAt(municipality, expected - 1, before) ? Optional.empty() : Optional.of(expected);
  }

  private boolean endsAt(MunicipalityId municipality, long entry, String hash) {
    var head =
        sql.sql("select entry, seal from audit_head where municipality = ?")
            .param(municipality.toString())
            .query((row, number) -> row.getLong("entry") + row.getString("seal"))
            .optional();
    return entry == 0
        ? head.isEmpty()
        : head.filter((entry + vault.mark(municipality, HEAD, entry + hash))::equals).isPresent();
  }

  /** One writes after the other: the row of the head is locked until the end of the transaction. */
  private Optional<AuditEntry> last(MunicipalityId municipality) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", SEAL + municipality)
        .query((row, number) -> 0)
        .list();
    return sql.sql(
            "select "
                + COLUMNS
                + " from audit_entry where municipality = ? order by entry desc limit 1")
        .param(municipality.toString())
        .query((row, number) -> entry(row))
        .optional();
  }

  private void insert(AuditEntry entry) {
    var municipality = entry.municipality();
    sql.sql(
            "insert into audit_entry ("
                + COLUMNS
                + ") values (:m, :e, :t, :n, :r, :a, :o, :d, :h, :s)")
        .param("m", municipality.toString())
        .param("e", entry.entry())
        .param("t", entry.at().atOffset(ZoneOffset.UTC))
        .param("n", entry.by().name())
        .param("r", entry.by().role())
        .param("a", entry.action())
        .param("o", entry.about())
        .param("d", entry.digest())
        .param("h", entry.hash())
        .param("s", vault.mark(municipality, SEAL, entry.hash()))
        .update();
    sql.sql(
            """
            insert into audit_head (municipality, entry, seal) values (:m, :e, :s)
            on conflict (municipality) do update set entry = :e, seal = :s
            """)
        .param("m", municipality.toString())
        .param("e", entry.entry())
        .param("s", vault.mark(municipality, HEAD, entry.entry() + entry.hash()))
        .update();
  }

  private record Sealed(AuditEntry entry, String seal) {}

  private List<Sealed> chain(MunicipalityId municipality) {
    return sql.sql("select " + COLUMNS + " from audit_entry where municipality = ? order by entry")
        .param(municipality.toString())
        .query((row, number) -> new Sealed(entry(row), row.getString("seal")))
        .list();
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        MunicipalityId.of(row.getString("municipality")),
        row.getLong("entry"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new Author(row.getString("by_name"), row.getString("by_role")),
        row.getString("action"),
        row.getString("about"),
        row.getString("digest"),
        row.getString("hash"));
  }

  /** Each part with its length, so that no two entries look alike. */
  private static String hash(AuditEntry entry, String before) {
    var text = new StringBuilder();
    for (var part :
        List.of(
            before,
            entry.municipality().toString(),
            Long.toString(entry.entry()),
            Long.toString(micros(entry.at())),
            entry.by().name(),
            entry.by().role(),
            entry.action(),
            entry.about(),
            entry.digest())) {
      text.append(part.length()).append(':').append(part);
    }
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }
}
