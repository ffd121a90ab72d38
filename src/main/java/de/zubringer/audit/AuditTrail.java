package de.zubringer.audit;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.vault.Vault;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
  /** The chain that names all others, so that none can vanish as a whole. */
  static final MunicipalityId REGISTER = MunicipalityId.of("000000000000");

  static final String CHAIN_BEGUN = "chain-begun";

  private static final Author SYSTEM = new Author("zubringer", "system");
  private static final String SEAL = "audit";
  private static final String HEAD = "audit-head";

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
    lock(municipality);
    if (!municipality.equals(REGISTER) && !isRegistered(sql, municipality)) {
      append(REGISTER, SYSTEM, CHAIN_BEGUN, municipality.toString(), "");
    }
    var last = last(municipality);
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var number = last.map(AuditEntry::entry).orElse(0L) + 1;
    var before = last.map(AuditEntry::hash).orElse("");
    var draft = new AuditEntry(municipality, number, at, by, action, about, digest, "");
    var entry =
        new AuditEntry(
            municipality, number, at, by, action, about, digest, Link.hash(draft, before));
    insert(entry);
    return entry;
  }

  /** What was done about something, the newest first. */
  public List<AuditEntry> about(MunicipalityId municipality, String about) {
    return sql.sql(
            "select "
                + Link.COLUMNS
                + " from audit_entry where municipality = ? and about = ? order by entry desc")
        .param(municipality.toString())
        .param(about)
        .query((row, number) -> Link.read(row).entry())
        .list();
  }

  /** One by its number. */
  public Optional<AuditEntry> entry(MunicipalityId municipality, long number) {
    return sql.sql(
            "select " + Link.COLUMNS + " from audit_entry where municipality = ? and entry = ?")
        .param(municipality.toString())
        .param(number)
        .query((row, count) -> Link.read(row).entry())
        .optional();
  }

  /**
   * Looks at the whole chain of an administration.
   *
   * @return number of the first entry that is not what was written, or is missing; empty if all are
   */
  @Transactional(readOnly = true)
  public Optional<Long> firstBroken(MunicipalityId municipality) {
    return new AuditCheck(sql, vault)
        .check(municipality).breaks().stream()
            .filter(it -> it.kind() != ChainReport.Kind.CHAIN_UNKNOWN)
            .findFirst()
            .map(ChainReport.Break::entry);
  }

  static boolean isRegistered(JdbcClient sql, MunicipalityId municipality) {
    return sql.sql(
            """
            select count(*) > 0 from audit_entry
            where municipality = ? and about = ? and action = ?
            """)
        .params(List.of(REGISTER.toString(), municipality.toString(), CHAIN_BEGUN))
        .query(Boolean.class)
        .single();
  }

  static String seal(Vault vault, AuditEntry entry) {
    return vault.mark(entry.municipality(), SEAL, entry.hash());
  }

  static String headSeal(Vault vault, MunicipalityId municipality, long entry, String hash) {
    return vault.mark(municipality, HEAD, entry + hash);
  }

  /** One writes after the other, until the end of the transaction. */
  private void lock(MunicipalityId municipality) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", SEAL + municipality)
        .query((row, number) -> 0)
        .list();
  }

  private Optional<AuditEntry> last(MunicipalityId municipality) {
    return sql.sql(
            "select "
                + Link.COLUMNS
                + " from audit_entry where municipality = ? order by entry desc limit 1")
        .param(municipality.toString())
        .query((row, number) -> Link.read(row).entry())
        .optional();
  }

  private void insert(AuditEntry entry) {
    var municipality = entry.municipality();
    sql.sql(
            "insert into audit_entry ("
                + Link.COLUMNS
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
        .param("s", seal(vault, entry))
        .update();
    sql.sql(
            """
            insert into audit_head (municipality, entry, seal) values (:m, :e, :s)
            on conflict (municipality) do update set entry = :e, seal = :s
            """)
        .param("m", municipality.toString())
        .param("e", entry.entry())
        .param("s", headSeal(vault, municipality, entry.entry(), entry.hash()))
        .update();
  }
}
