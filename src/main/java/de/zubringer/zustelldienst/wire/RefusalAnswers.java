package de.zubringer.zustelldienst.wire;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.WhenEnabled;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.node.ObjectNode;

/** Turns refusals of this room's endpoints into {@code application/problem+json}. */
@RestControllerAdvice(basePackageClasses = LocalZustelldienst.class)
@WhenEnabled
public class RefusalAnswers {
  private final ProtocolSheet sheet;

  RefusalAnswers(ProtocolSheet sheet) {
    this.sheet = sheet;
  }

  /** The body of the problem. */
  public ObjectNode problem(Refusal refusal) {
    var kind = sheet.problem(refusal.code());
    return StrictJson.object()
        .put("type", sheet.problemPrefix() + kind.type())
        .put("title", kind.title())
        .put("status", kind.status())
        .put("detail", String.valueOf(refusal.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(Refusal refusal) {
    var status = sheet.problem(refusal.code()).status();
    var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (status == HttpStatus.UNAUTHORIZED.value()) {
      answer.header("WWW-Authenticate", "Bearer");
    }
    return answer.body(StrictJson.bytes(problem(refusal)));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> malformed(ProtocolFault fault) {
    return refused(Refusal.malformed(String.valueOf(fault.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> wrongParameter(MethodArgumentTypeMismatchException wrong) {
    if (wrong.getCause() != null && wrong.getCause().getCause() instanceof Refusal refusal) {
      return refused(refusal);
    }
    return refused(Refusal.malformed("Parameter of wrong form: " + wrong.getName()));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> wrongMethod(HttpRequestMethodNotSupportedException wrong) {
    return refused(new Refusal("method-not-allowed", String.valueOf(wrong.getMessage())));
  }
}
