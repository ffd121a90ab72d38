package de.zubringer.audit;

import de.zubringer.audit.ChainReport.Break;
import de.zubringer.audit.ChainReport.Kind;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.vault.Vault;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Walks chains from their first entry to the last and says where one is not what was written; reads
 * only, and needs the key of the installation for the seals.
 */
@Component
public class AuditCheck {
  /** Nobody reads more; what follows the first is rarely of another cause. */
  public static final int BREAKS_MAX = 100;

  /** Read at a time, so that a long chain needs little memory. */
  private static final int BATCH = 1000;

  private final JdbcClient sql;
  private final Vault vault;

  public AuditCheck(JdbcClient sql, Vault vault) {
    this.sql = sql;
    this.vault = vault;
  }

  /** Every chain that is there or once was, the register of chains included. */
  public NavigableSet<MunicipalityId> chains() {
    var chains = new TreeSet<MunicipalityId>();
    sql.sql(
            """
            select municipality from audit_head
            union select distinct municipality from audit_entry
            union select about from audit_entry where municipality = ? and action = ?
            """)
        .param(AuditTrail.REGISTER.toString())
        .param(AuditTrail.CHAIN_BEGUN)
        .query((row, number) -> MunicipalityId.of(row.getString(1)))
        .list()
        .forEach(chains::add);
    return chains;
  }

  /** The whole chain of an administration. */
  public ChainReport check(MunicipalityId municipality) {
    var walk = new Walk();
    var batch = after(municipality, 0);
    while (!batch.isEmpty()) {
      batch.forEach(walk::take);
      batch = after(municipality, batch.getLast().entry().entry());
    }
    if (!endsAt(municipality, walk.entry, walk.hash)) {
      walk.add(walk.entry + 1, Kind.CUT_OFF);
    }
    checkRegister(municipality, walk);
    return new ChainReport(municipality, walk.count, walk.hash, walk.breaks);
  }

  /** Whether the chain still contains what was once its end. */
  public boolean contains(MunicipalityId municipality, long entry, String hash) {
    return sql.sql("select hash from audit_entry where municipality = ? and entry = ?")
        .param(municipality.toString())
        .param(entry)
        .query(String.class)
        .optional()
        .filter(hash::equals)
        .isPresent();
  }

  /** Digests by what they are about, of all entries with an action. */
  public List<AuditEntry> entries(MunicipalityId municipality, String action) {
    return sql.sql(
            "select "
                + Link.COLUMNS
                + " from audit_entry where municipality = ? and action = ? order by entry")
        .param(municipality.toString())
        .param(action)
        .query((row, number) -> Link.read(row).entry())
        .list();
  }

  private void checkRegister(MunicipalityId municipality, Walk walk) {
    if (municipality.equals(AuditTrail.REGISTER)) {
      return;
    }
    var isKnown = AuditTrail.isRegistered(sql, municipality);
    if (isKnown && walk.count == 0) {
      walk.add(1, Kind.CHAIN_MISSING);
    } else if (!isKnown && walk.count > 0) {
      walk.add(1, Kind.CHAIN_UNKNOWN);
    }
  }

  private List<Link> after(MunicipalityId municipality, long entry) {
    return sql.sql(
            "select "
                + Link.COLUMNS
                + " from audit_entry where municipality = ? and entry > ? order by entry limit ?")
        .params(List.of(municipality.toString(), entry, BATCH))
        .query((row, number) -> Link.read(row))
        .list();
  }

  private boolean endsAt(MunicipalityId municipality, long entry, String hash) {
    Optional<String> head =
        sql.sql("select entry || seal from audit_head where municipality = ?")
            .param(municipality.toString())
            .query(String.class)
            .optional();
    return entry == 0
        ? head.isEmpty()
        : head.filter((entry + AuditTrail.headSeal(vault, municipality, entry, hash))::equals)
            .isPresent();
  }

  /** Where the walk stands. */
  private final class Walk {
    private final List<Break> breaks = new ArrayList<>();
    private long count;
    private long entry;
    private String hash = "";

    private void take(Link link) {
      var found = link.entry();
      if (found.entry() != entry + 1) {
        add(entry + 1, Kind.MISSING);
        if (!AuditTrail.seal(vault, found).equals(link.seal())) {
          add(found.entry(), Kind.CHANGED);
        }
      } else if (!found.hash().equals(Link.hash(found, hash))
          || !AuditTrail.seal(vault, found).equals(link.seal())) {
        add(found.entry(), Kind.CHANGED);
      }
      count++;
      entry = found.entry();
      hash = found.hash();
    }

    private void add(long where, Kind kind) {
      if (breaks.size() < BREAKS_MAX) {
        breaks.add(new Break(where, kind));
      }
    }
  }
}
