package de.zubringer.zustelldienst.clients;

import de.zubringer.zustelldienst.Caller;
import de.zubringer.zustelldienst.LocalZustelldienst;
import de.zubringer.zustelldienst.WhenEnabled;
import de.zubringer.zustelldienst.wire.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets a call pass only if its token has a scope for one of the roles {@link Caller} names. Who
 * needs no token but brings one is known all the same.
 */
@Component
@WhenEnabled
public class CallerCheck implements HandlerInterceptor, WebMvcConfigurer {
  /** Request attribute with the {@link ClientStore.Client} of the token. */
  public static final String CLIENT = "zustelldienst.client";

  private static final String BEARER = "Bearer ";

  private final TokenSeal tokens;
  private final ClientStore clients;
  private final Scopes scopes;

  CallerCheck(TokenSeal tokens, ClientStore clients, Scopes scopes) {
    this.tokens = tokens;
    this.clients = clients;
    this.scopes = scopes;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && isOurs(method)) {
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
    var grant = grant(request);
    grant.flatMap(given -> clients.find(given.clientId())).ifPresent(set(request));
    if (roles.contains(Caller.Role.ANYBODY)) {
      return;
    }
    if (request.getAttribute(CLIENT) == null) {
      throw new Refusal("unauthorized", "Token missing or no longer valid.");
    }
    var held = grant.map(TokenSeal.Grant::scopes).orElse(Set.of());
    if (roles.stream().noneMatch(role -> scopes.admit(held, role))) {
      throw new Refusal("forbidden", "The token lacks the scope for this.");
    }
  }

  private static Consumer<ClientStore.Client> set(HttpServletRequest request) {
    return client -> request.setAttribute(CLIENT, client);
  }

  private Optional<TokenSeal.Grant> grant(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.startsWith(BEARER))
        .flatMap(header -> tokens.read(header.substring(BEARER.length())));
  }

  private static boolean isOurs(HandlerMethod method) {
    return method
        .getBeanType()
        .getPackageName()
        .startsWith(LocalZustelldienst.class.getPackageName());
  }
}
