package de.zubringer.zustelldienst;

import de.zubringer.fitconnect.StrictJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns refusals of this room's endpoints into {@code application/problem+json}. */
@RestControllerAdvice(basePackageClasses = RefusalAnswers.class)
@WhenEnabled
class RefusalAnswers {
  private static final String PREFIX =
      "https://schema.fitko.de/fit-connect/submission-api/problems/";

  @ExceptionHandler
  ResponseEntity<byte[]> refused(Refusal refusal) {
    var status = refusal.status();
    var problem =
        StrictJson.object()
            .put("type", PREFIX + refusal.type())
            .put("title", status.getReasonPhrase())
            .put("status", status.value())
            .put("detail", String.valueOf(refusal.getMessage()));
    var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (status == HttpStatus.UNAUTHORIZED) {
      answer.header("WWW-Authenticate", "Bearer");
    }
    return answer.body(StrictJson.bytes(problem));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> wrongParameter(MethodArgumentTypeMismatchException wrong) {
    return refused(Refusal.malformed("Parameter of wrong form: " + wrong.getName()));
  }
}
