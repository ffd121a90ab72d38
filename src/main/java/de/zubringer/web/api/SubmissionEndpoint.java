package de.zubringer.web.api;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.access.Problem;
import de.zubringer.access.Role;
import de.zubringer.intake.RestIntake;
import de.zubringer.intake.RestIntake.Answer;
import de.zubringer.intake.RestIntake.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Intake by REST: a system of the municipality hands over an application. The answer 202 is the
 * receipt; the same submission handed over again gets the same receipt with 200.
 */
@RestController
class SubmissionEndpoint {
  private final RestIntake intake;
  private final HandedOver handedOver;
  private final JsonMapper json;

  SubmissionEndpoint(RestIntake intake, HandedOver handedOver, JsonMapper json) {
    this.intake = intake;
    this.handedOver = handedOver;
    this.json = json;
  }

  @PostMapping(path = "/api/v1/submissions", consumes = MediaType.APPLICATION_JSON_VALUE)
  @MayUse(Role.SYSTEM_ADMIN)
  void take(Person person, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var municipality = Objects.requireNonNull(person.municipality());
    switch (handedOver.read(municipality, request.getInputStream())) {
      case HandedOver.Read.Refused(var status, var field) ->
          Problem.write(response, status, "submission." + field);
      case HandedOver.Read.Understood(var handed) -> answer(response, intake.take(handed));
    }
  }

  private void answer(HttpServletResponse response, Answer answer) throws IOException {
    switch (answer) {
      case Answer.Taken(var receipt) -> write(response, HttpServletResponse.SC_ACCEPTED, receipt);
      case Answer.Repeated(var receipt) -> write(response, HttpServletResponse.SC_OK, receipt);
      case Answer.Conflict() ->
          Problem.write(response, HttpServletResponse.SC_CONFLICT, "submission.conflict");
    }
  }

  private void write(HttpServletResponse response, int status, Receipt receipt) throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    try (OutputStream out = response.getOutputStream()) {
      json.writeValue(
          out,
          Map.of(
              "submissionId", receipt.id().toString(),
              "receivedAt", receipt.receivedAt().toString(),
              "sha256", receipt.sha256()));
    }
  }
}
