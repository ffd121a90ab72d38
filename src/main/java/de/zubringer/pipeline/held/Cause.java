package de.zubringer.pipeline.held;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.clearing.Deed;
import de.zubringer.pipeline.pace.Trouble;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What kind of cause holds a journey, and with it who can act. */
public enum Cause {
  /** Nobody knows which unit, or the plan lacks something: whoever looks after the plan. */
  PLAN,
  /** The application itself: who works on it. */
  CONTENT,
  /** It belongs to another authority. */
  ELSEWHERE,
  /** The sender, by its fault or because nobody here can open it. */
  SENDER,
  /** The target says no, or nobody knows whether it has it: who looks after it. */
  TARGET,
  /** Something was away for long: wait until it is back, then run again. */
  OUTAGE,
  /** The installation or the software: the operator. */
  SOFTWARE;

  /** Of what is neither an outage nor a bug; a code that is not here is a matter of the plan. */
  private static final Map<String, Cause> TABLE = table();

  private static Map<String, Cause> table() {
    var table = new TreeMap<String, Cause>();
    put(table, ELSEWHERE, "area-outside");
    put(
        table,
        SOFTWARE,
        "secret-missing",
        "attachment-not-scanned",
        "own-keys-unreadable",
        "destination-not-followed",
        "connector-unknown");
    put(
        table,
        TARGET,
        "delivery-unclear",
        "delivery-differs",
        "receiver-held",
        "again-not-taken",
        "inbox-content-invalid");
    put(table, CONTENT, "area-unknown-place", "content-erased", "target-asks", "target-too-large");
    put(table, PLAN, "target-gone", "target-unmapped", "target-unknown", "target-filled");
    put(table, SENDER, JourneyDetail.BY_HAND);
    JourneyDetail.NOT_OPENABLE.forEach(code -> put(table, SENDER, code));
    return Map.copyOf(table);
  }

  private static void put(Map<String, Cause> table, Cause cause, String... codes) {
    for (var code : codes) {
      table.put(code, cause);
    }
  }

  /** Of the finding that comes first: the others follow from it. */
  public static Cause of(Findings findings) {
    return findings.list().stream().findFirst().map(Cause::of).orElse(SOFTWARE);
  }

  static Cause of(Finding finding) {
    var code = finding.code();
    var known = TABLE.get(code);
    if (known != null) {
      return known;
    }
    if (Trouble.of(code) != Trouble.FINDING) {
      return Trouble.of(code) == Trouble.OUTAGE ? OUTAGE : SOFTWARE;
    }
    if (code.startsWith("fit-")) {
      return SENDER;
    }
    return code.startsWith("target-") || code.startsWith("sql-")
        ? TARGET
        : isOfContent(code) ? CONTENT : PLAN;
  }

  /** The check step names its findings after what they are about. */
  private static boolean isOfContent(String code) {
    return Set.of(
                "application",
                "attachment",
                "attachments",
                "code",
                "iban",
                "letter",
                "schema",
                "local",
                "value")
            .contains(code.split("-", 2)[0])
        && !code.equals("code-list-missing");
  }

  /** What usually helps; everything else that is possible may still be done. */
  public Set<Deed> helps() {
    return switch (this) {
      case PLAN -> Set.of(Deed.RERUN, Deed.CHOOSE);
      case CONTENT -> Set.of(Deed.CORRECT, Deed.RERUN);
      case ELSEWHERE -> Set.of(Deed.FORWARD, Deed.GIVE_AWAY, Deed.REFUSE);
      case SENDER -> Set.of(Deed.REFUSE, Deed.RERUN);
      case TARGET, OUTAGE, SOFTWARE -> Set.of(Deed.RERUN);
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
