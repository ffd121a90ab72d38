package de.zubringer.catalogue.target;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Zielsystem ({@code system/1}): what a product can take in, the same for all who run it.
 *
 * @param folder where it lies in the workspace, such as {@code systems/kommunalsteuer-csv}
 * @param kind fachverfahren, dms, mailbox or inbox
 * @param formats by their id
 */
public record TargetSystem(
    String folder,
    String id,
    String name,
    String kind,
    @Nullable Versions versions,
    Map<String, TargetFormat> formats,
    List<Interface> interfaces,
    Limits limits) {
  /** Attachments that go inside the package a format makes. */
  static final String PACKED = "packed";

  /** Versions of the product this description holds for. */
  public record Versions(@Nullable String min, @Nullable String max) {
    /** Whether a version is too old. */
    public boolean areAfter(String version) {
      return min != null && VersionOrder.compare(version, min) < 0;
    }

    /** Whether a version is too new. */
    public boolean areBefore(String version) {
      return max != null && VersionOrder.compare(version, max) > 0;
    }
  }

  /**
   * A way in, with the facts an installation must bring.
   *
   * @param receivers where one application goes to several; none: to the system itself
   * @param readable whether the whole application goes along as people read it, a PDF
   * @param retry name of the cycle by which it is tried again; missing = standard
   * @param order {@code case}: applications of one case in the order of receipt; missing = any
   */
  public record Interface(
      String id,
      String connector,
      String format,
      List<Need> needs,
      @Nullable Request request,
      @Nullable Acknowledgement acknowledgement,
      @Nullable String idempotency,
      boolean testSystem,
      List<Receiver> receivers,
      boolean readable,
      @Nullable String retry,
      @Nullable String order) {}

  /**
   * Something an administration must fill in; becomes a question of the survey.
   *
   * @param fallback what holds where nobody filled it in
   */
  public record Need(
      String id,
      String question,
      @Nullable String help,
      String type,
      boolean optional,
      @JsonProperty("default") @Nullable JsonNode fallback,
      List<NeedOption> options) {}

  /** One of the values a need can have. */
  public record NeedOption(String value, String name) {}

  /**
   * How a REST interface is called, below the address of the installation.
   *
   * @param attachments member of the document that takes inline attachments; missing = anlagen
   * @param keyHeader header that carries the key of a delivery; missing = Idempotency-Key
   * @param known status by which the system says that it has this key already
   */
  public record Request(
      String method,
      String path,
      @Nullable String attachments,
      @Nullable String keyHeader,
      @Nullable Integer known) {}

  /**
   * How the system says that it has it.
   *
   * @param kind synchronous, file, none or person
   */
  public record Acknowledgement(
      String kind, @Nullable String receipt, @Nullable String match, @Nullable Integer waitHours) {}

  /**
   * What it cannot take more of.
   *
   * @param attachments none, stored, inline-base64 (in the document), files (beside it), packed (in
   *     a package)
   */
  public record Limits(
      @Nullable Integer recordsPerFileMax,
      @Nullable String attachments,
      @Nullable Long attachmentBytesMax) {
    static final Limits NONE = new Limits(null, null, null);
  }

  /** The built-in inbox where no workspace describes it: one way in, attachments beside it. */
  public static TargetSystem inbox(String name, TargetFormat format) {
    var entrance =
        new Interface(
            "inbox",
            "inbox",
            format.id(),
            List.of(),
            null,
            new Acknowledgement("synchronous", null, null, null),
            null,
            true,
            List.of(),
            false,
            null,
            null);
    return new TargetSystem(
        "",
        "inbox",
        name,
        "inbox",
        null,
        Map.of(format.id(), format),
        List.of(entrance),
        new Limits(null, "stored", null));
  }

  public Optional<Interface> byId(String interfaceId) {
    return interfaces.stream().filter(entry -> entry.id().equals(interfaceId)).findFirst();
  }

  public Optional<TargetFormat> format(String formatId) {
    return Optional.ofNullable(formats.get(formatId));
  }
}
