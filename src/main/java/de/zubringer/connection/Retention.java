package de.zubringer.connection;

import de.zubringer.catalogue.LeistungPackage;
import java.time.Period;
import java.util.Optional;

/**
 * Aufbewahrung: how long content of a Leistung is kept in an administration, and what happens
 * before it is erased.
 *
 * @param inInbox for a Vorgang of the built-in inbox; empty: never by itself
 * @param heldByItself whether a held journey may be erased without a person who says so
 * @param legalBasis empty if nothing names one
 */
public record Retention(
    Period afterDelivery,
    Period afterRefusal,
    Period whileHeld,
    Optional<Period> inInbox,
    boolean heldByItself,
    String legalBasis,
    Optional<FilePlan> filePlan) {

  /**
   * Aktenplan: where the records of a Leistung are filed and what becomes of them.
   *
   * @param appraisal Aussonderungsart of xdomea: A archive, B appraise, V destroy
   * @param handOver who gets them before they are erased
   */
  public record FilePlan(String number, String appraisal, Optional<PlanTarget> handOver) {
    /** Of this kind nothing is handed over. */
    static final String DESTROY = "V";
  }

  /** What a package says, where an administration runs the Leistung no more or never did. */
  public static Retention of(LeistungPackage leistung) {
    return RetentionCompiler.of(leistung);
  }

  /**
   * For a Leistung nobody here knows: so long that nothing goes before somebody looked; a held one
   * never by itself.
   */
  public static Retention unknown() {
    var halfYear = Period.ofDays(180);
    return new Retention(
        halfYear, halfYear, halfYear, Optional.empty(), false, "", Optional.empty());
  }

  /** To whom records go before they are erased. */
  public Optional<PlanTarget> handOver() {
    return filePlan.flatMap(FilePlan::handOver);
  }
}
