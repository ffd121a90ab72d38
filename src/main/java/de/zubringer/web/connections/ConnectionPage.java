package de.zubringer.web.connections;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.flow.FlowPicture;
import de.zubringer.web.flow.PlanWay.Stage;
import de.zubringer.web.frame.Page;
import java.util.List;

/**
 * One Leistung in one administration: the way of an application as a picture, whom it serves, and
 * what was answered where.
 *
 * @param address where it is
 * @param wide the picture for broad screens, {@code tall} the same for narrow ones
 * @param way the same in words
 * @param leftToStatutes number of questions each municipality served answers by its statute
 * @param mappings of its target systems, for those who may see them
 */
public record ConnectionPage(
    String address,
    String leistung,
    String municipality,
    String municipalityAddress,
    String state,
    FlowPicture wide,
    FlowPicture tall,
    List<Stage> way,
    List<String> members,
    List<AnswerLine> answers,
    long leftToStatutes,
    List<MappingLink> mappings)
    implements Page {

  /** To the mapping on a target system. */
  public record MappingLink(String address, String system) {}

  /** What was answered, by whom, where it is kept. */
  public record AnswerLine(String question, String answer, String source) {}

  @Override
  public String title() {
    return say("anbindung.titel", leistung, municipality);
  }
}
