package de.zubringer.concept;

import de.zubringer.workspace.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of the roll-in as the package lists them ({@code steps/1}). */
final class RollInSteps {
  /**
   * One of them.
   *
   * @param owner role that does it
   * @param dueDays days it may take
   * @param after ids of those that come before
   */
  record Step(
      String id,
      String name,
      String owner,
      @Nullable Integer dueDays,
      @Nullable List<String> after,
      @Nullable String evidence) {}

  private record Steps(List<Step> steps) {}

  private RollInSteps() {}

  static List<Step> of(Subject subject) {
    return subject
        .workspace()
        .document(subject.leistung().folder() + "/steps.yaml")
        .filter(Document::sound)
        .map(document -> document.as(Steps.class).steps())
        .orElse(List.of());
  }

  static String name(Subject subject, String id) {
    return of(subject).stream()
        .filter(step -> step.id().equals(id))
        .map(Step::name)
        .findFirst()
        .orElse(id);
  }
}
