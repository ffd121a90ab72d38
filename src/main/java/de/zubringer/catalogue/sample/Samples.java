package de.zubringer.catalogue.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.time.OffsetDateTime;
import java.util.List;
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
    return new Sample.File(
        file.id(),
        file.file(),
        Objects.requireNonNullElse(file.mediaType(), "application/octet-stream"),
        workspace.file(folder + file.file()).orElseGet(() -> new byte[0]));
  }
}
