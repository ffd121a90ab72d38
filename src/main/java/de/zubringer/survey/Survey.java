package de.zubringer.survey;

import de.zubringer.connection.Adaptation;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Severity;
import de.zubringer.survey.Question.Source;
import de.zubringer.survey.Question.Topic;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Erhebung: all questions of one Leistung in one administration, in the order of asking, open or
 * not. What an answer makes pointless is not among them.
 *
 * @param responsibility why an area has nobody responsible, or two: no question of the
 *     administration, but nothing works without it
 */
public record Survey(Adaptation adaptation, List<Question> questions, Findings responsibility) {

  /**
   * Looks at a workspace.
   *
   * @param book the same workspace, compiled
   * @param today the day answers grow old by and statutes must be valid on
   */
  public static Survey of(
      Workspace workspace, PlanBook book, Adaptation adaptation, LocalDate today) {
    var scene = new Scene(workspace, book, adaptation, today);
    var all = new ArrayList<Question>();
    all.addAll(new TargetQuestions(scene).all());
    all.addAll(new HouseQuestions(scene).all());
    all.addAll(new PointQuestions(scene).all());
    all.addAll(AsIs.of(scene));
    all.sort(Comparator.comparing(Question::topic));
    var faults =
        scene.resolutions().stream()
            .flatMap(one -> one.findings().list().stream())
            .filter(one -> one.severity() == Severity.ERROR)
            .distinct()
            .toList();
    return new Survey(adaptation, List.copyOf(all), Findings.of(faults));
  }

  /** Those a person must answer. */
  public List<Question> open() {
    return questions.stream().filter(Question::isOpen).toList();
  }

  /** Those a default answers unless somebody says otherwise. */
  public List<Question> assumed() {
    return questions.stream()
        .filter(one -> one.standing().state() == Question.State.ASSUMED)
        .toList();
  }

  /** How many questions nobody has to be asked. */
  public int known() {
    return questions.size() - open().size();
  }

  /** The same, by who answered. */
  public Map<Source, Long> saved() {
    var saved = new TreeMap<Source, Long>();
    questions.stream()
        .filter(one -> !one.isOpen())
        .forEach(one -> saved.merge(one.source(), 1L, Long::sum));
    return saved;
  }

  /** The open ones of a topic. */
  public List<Question> open(Topic topic) {
    return open().stream().filter(one -> one.topic() == topic).toList();
  }
}
