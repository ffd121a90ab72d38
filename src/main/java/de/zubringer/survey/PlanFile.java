package de.zubringer.survey;

import de.zubringer.municipality.Answer;
import de.zubringer.workspace.Document;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection as it is written, also one that makes no plan yet. */
record PlanFile(Map<String, Answer> answers, List<String> intake, Target target) {
  /** The local id of an installation, or the word for the built-in inbox. */
  record Target(String system, @Nullable Integer mapping) {}

  static PlanFile of(Document connection) {
    return connection.as(PlanFile.class);
  }
}
