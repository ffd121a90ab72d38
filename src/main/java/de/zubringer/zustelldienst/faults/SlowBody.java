package de.zubringer.zustelldienst.faults;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Sends half of an answer, pauses, and sends the rest. */
final class SlowBody {
  private SlowBody() {}

  static void send(
      ContentCachingResponseWrapper answer, HttpServletResponse response, Duration pause)
      throws IOException {
    var body = answer.getContentAsByteArray();
    response.setContentLength(body.length);
    var out = response.getOutputStream();
    out.write(body, 0, body.length / 2);
    out.flush();
    response.flushBuffer();
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    out.write(body, body.length / 2, body.length - body.length / 2);
  }
}
