package de.zubringer.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Asks at every page and endpoint who may use it; what does not say is closed. */
final class Doors implements HandlerInterceptor {
  /** Endpoints of the local Zustelldienst check their caller's token themselves. */
  private static final String OTHER_CHECK = "de.zubringer.zustelldienst.Caller";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!isOpen(handler, Person.current())) {
      throw new AccessDeniedException("not for this role");
    }
    return true;
  }

  static boolean isOpen(Object handler, Optional<Person> person) {
    if (handler instanceof ResourceHttpRequestHandler) {
      return true; // files we ship; no data of anybody
    }
    if (!(handler instanceof HandlerMethod method)) {
      return false;
    }
    var roles = method.getMethodAnnotation(MayUse.class);
    if (roles == null) {
      return namesWhoMayUseIt(method);
    }
    return person.filter(who -> Arrays.asList(roles.value()).contains(who.role())).isPresent();
  }

  static boolean namesWhoMayUseIt(HandlerMethod method) {
    return method.hasMethodAnnotation(MayUse.class)
        || method.hasMethodAnnotation(Anybody.class)
        || method.hasMethodAnnotation(ByToken.class)
        || Arrays.stream(method.getMethod().getAnnotations())
            .anyMatch(annotation -> annotation.annotationType().getName().equals(OTHER_CHECK));
  }
}
