package de.zubringer.web.operations;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * Betrieb, Technik: queues, nodes, versions, certificates, audit chains.
 *
 * @param later how many tasks wait for a moment still to come
 * @param isMixed whether nodes run different software, or go by different rules
 * @param audit how the chains were found
 */
public record MachineryPage(
    List<QueueLine> queues,
    String later,
    List<NodeLine> nodes,
    boolean isMixed,
    List<Fact> versions,
    List<CertificateLine> certificates,
    Audit audit)
    implements Page {

  /** Tasks of one kind. */
  public record QueueLine(String task, String due, String running, String oldest) {}

  /**
   * A process.
   *
   * @param rules which rules of alerts it reads
   * @param isMissing whether it may be forgotten
   */
  public record NodeLine(
      String name,
      Badge state,
      String version,
      String jdk,
      String started,
      String beat,
      String workers,
      String free,
      String rules,
      boolean isMissing) {}

  /** Something with its version. */
  public record Fact(String name, String value) {}

  /** What ends by a day. */
  public record CertificateLine(String what, String municipality, String until, Badge left) {}

  /** How the audit chains were found. */
  public record Audit(Badge badge, String sentence) {}

  @Override
  public String title() {
    return say("betrieb.technik.titel");
  }
}
