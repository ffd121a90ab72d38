package de.zubringer.zustelldienst.faults;

import de.zubringer.fitconnect.StrictJson;
import de.zubringer.zustelldienst.FaultKind;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.wire.Refusal;
import de.zubringer.zustelldienst.wire.RefusalAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** In front of all interfaces: RateLimit headers, and the faults that strike any call. */
@Component
@WhenEnabled
class ApiFilter extends OncePerRequestFilter {
  private static final List<String> INTERFACES =
      List.of("/token", "/submission-api/", "/destination-api/", "/routing/", "/portal/");

  private static final int TOO_MANY_REQUESTS = 429;

  private final String path;
  private final Faults faults;
  private final CallCounter counter;
  private final RefusalAnswers problems;

  ApiFilter(
      @Value(LocalZustelldienst.PATH) String path,
      Faults faults,
      CallCounter counter,
      RefusalAnswers problems) {
    this.path = path;
    this.faults = faults;
    this.counter = counter;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return INTERFACES.stream().noneMatch(part -> request.getRequestURI().startsWith(path + part));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var standing = counter.count(request.getRemoteAddr());
    var limited = standing.isExceeded() || strikes(FaultKind.RATE_LIMIT, request);
    response.setHeader("RateLimit-Limit", String.valueOf(standing.limit()));
    response.setHeader("RateLimit-Remaining", String.valueOf(limited ? 0 : standing.remaining()));
    response.setHeader("RateLimit-Reset", String.valueOf(standing.resetSeconds()));
    if (limited) {
      write(response, TOO_MANY_REQUESTS, MediaType.APPLICATION_JSON, "{}");
    } else if (request.getHeader("User-Agent") == null
        && strikes(FaultKind.USER_AGENT_FILTER, request)) {
      write(response, 403, MediaType.TEXT_HTML, "<html><body>403 Forbidden</body></html>");
    } else if (strikes(FaultKind.UNAVAILABLE, request)) {
      refuse(response, new Refusal("unavailable", "The service is down for a moment."));
    } else {
      passOn(request, response, chain);
    }
  }

  private void passOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var method = request.getMethod();
    var uri = request.getRequestURI();
    var lost = faults.strikeCall(FaultKind.LOST_ANSWER, method, uri);
    var slow = faults.strikeCall(FaultKind.SLOW_BODY, method, uri);
    if (lost.isPresent()) {
      chain.doFilter(request, new ContentCachingResponseWrapper(response));
      response.reset();
      refuse(response, new Refusal("gateway-timeout", "Nobody knows what became of the call."));
    } else if (slow.isPresent()) {
      var answer = new ContentCachingResponseWrapper(response);
      chain.doFilter(request, answer);
      SlowBody.send(answer, response, slow.get().delay());
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean strikes(FaultKind kind, HttpServletRequest request) {
    return faults.strikeCall(kind, request.getMethod(), request.getRequestURI()).isPresent();
  }

  private void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
    var problem = problems.problem(refusal);
    var status = problem.path("status").asInt();
    var json = new String(StrictJson.bytes(problem), StandardCharsets.UTF_8);
    write(response, status, MediaType.APPLICATION_PROBLEM_JSON, json);
  }

  private static void write(HttpServletResponse response, int status, MediaType type, String body)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type.toString());
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }
}
