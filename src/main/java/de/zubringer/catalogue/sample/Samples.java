package de.zubringer.catalogue.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the samples of a package that are JSON and have a sound expectation. */
public final class Samples {
  private static final String EXPECTATION = ".expect.yaml";

  /** {@code expectation/1}, as far as it says how the sample comes. */
  record ExpectationFile(
      String title,
      @JsonProperty("class") String kind,
      JourneyFile journey,
      @Nullable String areaAt,
      List<AttachmentFile> attachments) {}

  record JourneyFile(UUID id, OffsetDateTime receivedAt, @Nullable String channel) {}

  record AttachmentFile(String id, String file, @Nullable String mediaType) {}

  /** {@code expectation/1}, as far as it says what must become of the sample. */
  record OutcomeFile(List<ExpectedFile> expect) {}

  record ExpectedFile(
      @JsonProperty("if") @Nullable String condition,
      String outcome,
      List<String> findings,
      Map<String, String> decisions,
      @Nullable String target,
      @Nullable String unit) {}

  private final Workspace workspace;
  private final String folder;

  private Samples(Workspace workspace, String folder) {
    this.workspace = workspace;
    this.folder = folder;
  }

  /** In the order of their names. */
  public static List<Sample> of(Workspace workspace, LeistungPackage leistung) {
    return new Samples(workspace, leistung.folder() + "/samples/").read();
  }

  /** What must become of a sample of a package, in the order of its file. */
  public static List<Expectation> expected(
      Workspace workspace, LeistungPackage leistung, Sample sample) {
    return workspace
        .document(leistung.folder() + "/samples/" + sample.name() + EXPECTATION)
        .filter(Document::sound)
        .map(document -> document.as(OutcomeFile.class).expect())
        .orElse(List.of())
        .stream()
        .map(
            one ->
                new Expectation(
                    one.condition(),
                    one.outcome(),
                    one.findings(),
                    one.decisions(),
                    one.target(),
                    one.unit()))
        .toList();
  }

  private List<Sample> read() {
    return workspace.folder().files().tailMap(folder).keySet().stream()
        .takeWhile(path -> path.startsWith(folder))
        .filter(path -> path.endsWith(EXPECTATION))
        .flatMap(path -> workspace.document(path).filter(Document::sound).stream())
        .flatMap(document -> sample(document).stream())
        .toList();
  }

  private Optional<Sample> sample(Document document) {
    var name =
        document.path().substring(folder.length(), document.path().length() - EXPECTATION.length());
    var file = document.as(ExpectationFile.class);
    return workspace
        .document(folder + name + ".json")
        .map(
            application ->
                new Sample(
                    name,
                    file.title(),
                    file.kind(),
                    file.journey().id(),
                    file.journey().receivedAt().toInstant(),
                    Objects.requireNonNullElse(file.journey().channel(), "fit-connect"),
                    Objects.requireNonNullElse(file.areaAt(), ""),
                    application.content(),
                    file.attachments().stream().map(this::file).toList()));
  }

  private Sample.File file(AttachmentFile file) {
    var mediaType = Objects.requireNonNullElse(file.mediaType(), "application/octet-stream");
    return new Sample.File(
        file.id(),
        file.file(),
        mediaType,
        workspace.file(folder + file.file()).orElseGet(() -> PlaceholderFile.of(mediaType)));
  }
}
