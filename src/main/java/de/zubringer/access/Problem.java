package de.zubringer.access;

import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** The answer to a program that may not do what it wants: a problem of RFC 9457. */
public final class Problem {
  private Problem() {}

  /** Writes status, title and detail; title and detail are worded {@code problem.<status>.…}. */
  public static void write(HttpServletResponse response, int status) throws IOException {
    write(response, status, Integer.toString(status));
  }

  /** The same with a wording of its own, {@code problem.<cause>.title} and {@code .detail}. */
  public static void write(HttpServletResponse response, int status, String cause)
      throws IOException {
    var key = "problem." + cause;
    var known = Wording.german().knows(key + ".title") ? key : "problem.500";
    write(response, status, known, Wording.german().say(known + ".detail"));
  }

  /** Says what is wrong with what was sent, each with what to do. */
  public static void write(HttpServletResponse response, int status, Findings findings)
      throws IOException {
    var wording = Wording.german();
    var detail =
        findings.list().stream()
            .map(finding -> wording.text(finding) + " " + wording.advice(finding))
            .collect(Collectors.joining(" "));
    write(response, status, "problem." + status, detail);
  }

  private static void write(HttpServletResponse response, int status, String title, String detail)
      throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    JsonMapper.shared()
        .writeValue(
            response.getOutputStream(),
            Map.of(
                "type",
                "about:blank",
                "title",
                Wording.german().say(title + ".title"),
                "status",
                status,
                "detail",
                detail));
  }
}
