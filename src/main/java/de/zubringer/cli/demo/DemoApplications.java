package de.zubringer.cli.demo;

import de.zubringer.kernel.MunicipalityId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The applications the demo sends at its start, in their order. */
record DemoApplications(List<Entry> applications) {
  private static final String FOLDER = "/demo/";

  /**
   * One application.
   *
   * @param leistung id of its package
   * @param to key of the administration whose Zustellpunkt gets it
   * @param channel fit-connect or rest
   * @param submissionId fixed id, only where it is sent twice
   */
  record Entry(
      String id,
      String leistung,
      String title,
      String file,
      String to,
      String channel,
      List<File> attachments,
      boolean sendTwice,
      @Nullable UUID submissionId) {

    MunicipalityId municipality() {
      return MunicipalityId.of(to);
    }

    byte[] application() {
      return bytes(file);
    }
  }

  /** A file beside an application. */
  record File(String id, String file, String mediaType) {
    byte[] content() {
      return bytes(file);
    }
  }

  static DemoApplications read() {
    var settings = LoadSettings.builder().setLabel("applications.yaml").build();
    return JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build()
        .convertValue(
            new Load(settings)
                .loadFromString(new String(bytes("applications.yaml"), StandardCharsets.UTF_8)),
            DemoApplications.class);
  }

  static byte[] bytes(String file) {
    try (var stream = DemoApplications.class.getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new IllegalStateException("the demo lacks its file " + file);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
