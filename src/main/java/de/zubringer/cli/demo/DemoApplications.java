package de.zubringer.cli.demo;

import de.zubringer.kernel.MunicipalityId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The applications the demo sends at its start, in their order. */
record DemoApplications(List<Entry> applications) {
  private static final String FOLDER = "/demo/";
  private static final String PACKAGES = "/workspace/thueringen/packages/";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /**
   * One application.
   *
   * @param leistung id of its package
   * @param to key of the administration whose Zustellpunkt gets it
   * @param file of the demo; null for a sample
   * @param sample of a package, such as {@code hundesteuer-anmeldung/1.0.0/samples/zwei-hunde}
   * @param channel fit-connect or rest
   * @param submissionId fixed id, only where it is sent twice
   */
  record Entry(
      String id,
      String leistung,
      String title,
      @Nullable String file,
      @Nullable String sample,
      String to,
      String channel,
      List<File> attachments,
      boolean sendTwice,
      @Nullable UUID submissionId) {

    MunicipalityId municipality() {
      return MunicipalityId.of(to);
    }

    byte[] application() {
      return sample == null
          ? bytes(FOLDER + Objects.requireNonNull(file))
          : bytes(PACKAGES + sample + ".json");
    }

    /** What lies beside it; beside a sample what its expectation says. */
    List<File> enclosed() {
      if (sample == null) {
        return attachments;
      }
      var folder = sample.substring(0, sample.lastIndexOf('/') + 1);
      return yaml(PACKAGES + sample + ".expect.yaml", Expectation.class).attachments().stream()
          .map(one -> new File(one.id(), PACKAGES + folder + one.file(), one.mediaType()))
          .toList();
    }
  }

  /** As much of an expectation as the demo needs. */
  record Expectation(List<File> attachments) {}

  /** A file beside an application. */
  record File(String id, String file, String mediaType) {
    byte[] content() {
      return bytes(file.startsWith("/") ? file : FOLDER + file);
    }

    /** As online services name it here: after the Anlage of the Leistung it is. */
    String name() {
      return id + file.substring(file.lastIndexOf('.'));
    }
  }

  static DemoApplications read() {
    return yaml(FOLDER + "applications.yaml", DemoApplications.class);
  }

  private static <T> T yaml(String file, Class<T> type) {
    var settings = LoadSettings.builder().setLabel(file).build();
    var text = new String(bytes(file), StandardCharsets.UTF_8);
    return JSON.convertValue(new Load(settings).loadFromString(text), type);
  }

  static byte[] bytes(String file) {
    try (var stream = DemoApplications.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("the demo lacks its file " + file);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
