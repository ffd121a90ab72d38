package de.zubringer.audit;

import de.zubringer.kernel.MunicipalityId;
import java.util.List;
import java.util.Locale;

/**
 * How the chain of an administration was found.
 *
 * @param entries how many there are
 * @param head hash of the last one, in hex; empty if there is none. Kept elsewhere it is an anchor:
 *     whatever happens to the database afterwards, the chain must still contain it
 * @param breaks where it is not what was written, in the order of entries; at most {@link
 *     AuditCheck#BREAKS_MAX}
 */
public record ChainReport(
    MunicipalityId municipality, long entries, String head, List<Break> breaks) {

  public ChainReport {
    breaks = List.copyOf(breaks);
  }

  /**
   * One place that is not what was written.
   *
   * @param entry number of the entry, or of the first that is missing
   */
  public record Break(long entry, Kind kind) {}

  /** What happened to an entry. */
  public enum Kind {
    /** It is not what was written, or not where it was written. */
    CHANGED,
    /** It was removed. */
    MISSING,
    /** The chain once went on here, or somebody wrote behind its end. */
    CUT_OFF,
    /** There was a chain once; all of it is gone. */
    CHAIN_MISSING,
    /** The register of chains does not know this one. */
    CHAIN_UNKNOWN;

    /** As findings carry it. */
    public String code() {
      return "audit-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
