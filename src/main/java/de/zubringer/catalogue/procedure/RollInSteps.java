package de.zubringer.catalogue.procedure;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps of the roll-in as a package lists them ({@code steps/1}). */
public record RollInSteps(List<Step> steps) {
  /**
   * One of them.
   *
   * @param owner role that does it
   * @param dueDays days it may take
   * @param after ids of those that come before
   * @param evidence what proves it
   */
  public record Step(
      String id,
      String name,
      String owner,
      @Nullable Integer dueDays,
      @Nullable List<String> after,
      @Nullable String evidence) {}

  /** The file they stand in; empty if the package has none that can be read. */
  public static Optional<Document> file(Workspace workspace, LeistungPackage leistung) {
    return workspace.document(leistung.folder() + "/steps.yaml").filter(Document::sound);
  }

  /** Those of a file, in its order. */
  public static List<Step> of(Document file) {
    return file.as(RollInSteps.class).steps();
  }
}
