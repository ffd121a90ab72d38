package de.zubringer.web.draft;

import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.flow.FlowPicture;
import de.zubringer.web.flow.PlanWay.Stage;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.FindingLine;
import de.zubringer.web.frame.Page;
import java.util.List;
import java.util.Optional;

/**
 * Entwurf: the whole plan on one page, every value with where it comes from.
 *
 * @param state whether there is a plan, and how it differs from what is live
 * @param begun whether there is a connection, be it one that makes no plan yet
 * @param basedOn Vorlage it was made from; empty if from none
 * @param overtaken whether something it changes has changed live since
 * @param hints findings that only tell
 * @param plan what only a plan that can run has
 * @param groups values by what they are about
 * @param statutes those of each statute
 */
public record DraftPage(
    AdaptationHead head,
    String state,
    boolean begun,
    boolean mayChange,
    String basedOn,
    boolean overtaken,
    List<FindingLine> findings,
    List<FindingLine> hints,
    Optional<Plan> plan,
    List<Responsible> responsible,
    List<Group> groups,
    List<Group> statutes,
    List<Step> procedure,
    List<Deviation> deviations)
    implements Page {

  /** Way, rules and targets of a plan. */
  public record Plan(
      FlowPicture wide,
      FlowPicture tall,
      List<Stage> way,
      List<String> intake,
      List<Rule> rules,
      List<Target> targets) {}

  /** When the application says so, another unit or target. */
  public record Rule(String when, String unit, String target) {}

  /**
   * Where orders go.
   *
   * @param mapping version and size of the mapping, in words
   * @param address of the mapping; empty if it has none
   */
  public record Target(String system, String mapping, String address) {}

  /** Who acts for some municipalities, and by which rules. */
  public record Responsible(String areas, String who, String unit, List<String> why) {}

  /**
   * Values of one kind.
   *
   * @param open how many nobody has said
   * @param statute whether it is what a statute says
   * @param folded whether it is shown only on demand
   */
  public record Group(
      String id, String title, long open, boolean statute, boolean folded, List<Value> values) {}

  /**
   * One value.
   *
   * @param source where it comes from
   * @param age how long ago somebody said so; empty if nobody did
   * @param marks open, old, or not as the package has it
   */
  public record Value(
      String name, String text, String source, String age, List<Badge> marks, String address) {}

  /** Who does what. */
  public record Step(String name, String who) {}

  /** Where the plan is not as others, and why. */
  public record Deviation(String of, String reason) {}

  @Override
  public String title() {
    return head.title("entwurf.titel");
  }
}
