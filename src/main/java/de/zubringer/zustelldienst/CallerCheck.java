package de.zubringer.zustelldienst;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a call pass only if {@link Caller} of its handler names the role of the token's client. */
@Component
@WhenEnabled
class CallerCheck implements HandlerInterceptor, WebMvcConfigurer {
  /** Request attribute with the {@link ClientStore.Client} of the token. */
  static final String CLIENT = "zustelldienst.client";

  private static final String BEARER = "Bearer ";

  /** Shown as FIT-Connect shows them; nobody is turned away by a limit here. */
  private static final int CALLS_PER_MINUTE = 1_000_000;

  private final TokenSeal tokens;
  private final ClientStore clients;

  CallerCheck(TokenSeal tokens, ClientStore clients) {
    this.tokens = tokens;
    this.clients = clients;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && isOurs(method)) {
      response.setHeader("RateLimit-Limit", String.valueOf(CALLS_PER_MINUTE));
      response.setHeader("RateLimit-Remaining", String.valueOf(CALLS_PER_MINUTE - 1));
      response.setHeader("RateLimit-Reset", "60");
      admit(request, method);
    }
    return true;
  }

  private void admit(HttpServletRequest request, HandlerMethod method) {
    var caller = method.getMethodAnnotation(Caller.class);
    if (caller == null) {
      throw Refusal.forbidden();
    }
    var roles = Arrays.asList(caller.value());
    if (roles.contains(Caller.Role.ANYBODY)) {
      return;
    }
    var client = client(request);
    if (!roles.contains(client.role())) {
      throw Refusal.forbidden();
    }
    request.setAttribute(CLIENT, client);
  }

  private ClientStore.Client client(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.startsWith(BEARER))
        .flatMap(header -> tokens.clientOf(header.substring(BEARER.length())))
        .flatMap(clients::find)
        .orElseThrow(
            () ->
                new Refusal(
                    HttpStatus.UNAUTHORIZED, "unauthorized", "Token missing or no longer valid."));
  }

  private static boolean isOurs(HandlerMethod method) {
    return method.getBeanType().getPackage().equals(CallerCheck.class.getPackage());
  }
}
