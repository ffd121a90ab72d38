package de.zubringer.concept;

import de.zubringer.kernel.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The concept as a file of one of the kinds there are. */
public final class ConceptFile {
  /** Endings of their names. */
  public static final Set<String> ENDINGS = Set.of("html", "md", "pdf");

  private ConceptFile() {}

  /** Held if it becomes longer than anybody reads. */
  public static Outcome<byte[]> of(Concept concept, String ending) {
    return switch (ending) {
      case "html" -> Outcome.done(ConceptSheet.html(concept));
      case "md" -> Outcome.done(ConceptMarkdown.of(concept).getBytes(StandardCharsets.UTF_8));
      case "pdf" -> ConceptSheet.pdf(concept);
      default -> throw new IllegalArgumentException(ending);
    };
  }
}
