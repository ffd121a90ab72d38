package de.zubringer.web.municipalities;

import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * One administration: its units, the statutes of whom it serves, its systems, what is connected.
 */
public record MunicipalityPage(
    String name,
    String key,
    String kind,
    List<String> contact,
    List<UnitNode> units,
    List<StatuteLine> statutes,
    List<SystemLine> systems,
    List<Link> connections,
    List<String> members)
    implements Page {

  /** A unit with the units below it. */
  public record UnitNode(String name, String functions, List<UnitNode> below) {}

  /** A statute with what it answers; state says whether it counts today. */
  public record StatuteLine(
      String body, String title, String validity, Badge state, List<Answer> answers) {}

  /** A question and its answer in words. */
  public record Answer(String question, String answer) {}

  /** An installed target system. */
  public record SystemLine(String name, String version, String interfaceName, String operator) {}

  /** A link with its text. */
  public record Link(String address, String text) {}

  @Override
  public String title() {
    return name;
  }
}
