package de.zubringer.web.api;

import de.zubringer.access.MayUse;
import de.zubringer.access.Problem;
import de.zubringer.access.Role;
import de.zubringer.connection.Connections;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.LegalTime;
import de.zubringer.responsibility.Query;
import de.zubringer.responsibility.QueryReader;
import de.zubringer.responsibility.ResolutionAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Who is responsible, and why, for programs; an application sent along is read, never kept. */
@RestController
class ResolveEndpoint {

  /** The data of an application without its attachments. */
  private static final int BODY_BYTES_MAX = 16 * 1024 * 1024;

  private final Connections connections;
  private final InstantSource clock;
  private final JsonMapper json;
  private final ObjectReader reader;

  ResolveEndpoint(Connections connections, InstantSource clock, JsonMapper json) {
    this.connections = connections;
    this.clock = clock;
    this.json = json;
    this.reader =
        json.readerFor(Body.class)
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /** The question as it comes; every member may be missing. */
  record Body(
      @Nullable String leistung,
      @Nullable String ars,
      @Nullable String date,
      @Nullable String knownOn,
      @Nullable JsonNode application) {}

  @PostMapping(path = "/api/v1/resolve", consumes = MediaType.APPLICATION_JSON_VALUE)
  @MayUse({
    Role.LAND,
    Role.COORDINATOR,
    Role.SYSTEM_ADMIN,
    Role.HEAD,
    Role.DATA_PROTECTION,
    Role.CASE_WORKER,
    Role.OPERATOR
  })
  void resolve(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var bytes = request.getInputStream().readNBytes(BODY_BYTES_MAX + 1);
    if (bytes.length > BODY_BYTES_MAX) {
      Problem.write(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    Body body;
    try {
      body = reader.readValue(bytes);
    } catch (JacksonException e) { // its message carries content
      Problem.write(response, HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    answer(body, response);
  }

  private void answer(@Nullable Body body, HttpServletResponse response) throws IOException {
    var application = body == null ? null : body.application();
    var isData = application == null || application.isNull() || application.isObject();
    if (body == null || !isData) {
      Problem.write(response, HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    var book = connections.current();
    var today = LegalTime.today(clock);
    var understood =
        QueryReader.read(
            book.municipalities(), today, body.leistung(), body.ars(), body.date(), body.knownOn());
    if (understood.query().isEmpty()) {
      Problem.write(response, HttpServletResponse.SC_BAD_REQUEST, understood.findings());
      return;
    }
    var query = understood.query().get();
    write(
        book,
        application == null || application.isNull() ? query : query.with(application),
        response);
  }

  private void write(PlanBook book, Query query, HttpServletResponse response) throws IOException {
    var answer =
        ResolutionAnswer.of(
            book.resolve(query), book.municipalities(), book.responsibilities().snapshot());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    json.writeValue(response.getOutputStream(), answer);
  }
}
