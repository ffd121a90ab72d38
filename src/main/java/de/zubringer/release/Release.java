package de.zubringer.release;

import de.zubringer.audit.Author;
import de.zubringer.kernel.MunicipalityId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One entry of the history of what is live.
 *
 * @param number of the entry within the administration, from 1
 * @param version of the plan that is live by it; 0 if none is
 * @param draftVersion of the draft it was taken from; 0 if it was not taken from one
 * @param snapshot state that went live by it, {@code before} the one that was live until then
 * @param protocol SHA-256 of the signed protocol, in hex; empty for anything but a release
 * @param reason why it was taken back or out; empty for a release
 * @param undoes number of the entry it takes back; 0 if it takes none back
 * @param paths files it changed
 */
public record Release(
    MunicipalityId owner,
    int number,
    String leistung,
    Kind kind,
    Instant at,
    Author by,
    int version,
    int draftVersion,
    long snapshot,
    long before,
    String protocol,
    String reason,
    int undoes,
    List<String> paths) {

  /** What somebody did. Its name is {@code release.kind.<word>}. */
  public enum Kind {
    RELEASED,
    /** What was live before is live again. */
    ROLLED_BACK,
    /** The connection was taken out of operation. */
    RETIRED;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
