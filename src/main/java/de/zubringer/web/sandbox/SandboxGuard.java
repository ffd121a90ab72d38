package de.zubringer.web.sandbox;

import de.zubringer.zustelldienst.WhenEnabled;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Nobody logs in here, so a page of somebody else, open in the developer's browser, must not fill
 * in our forms: what changes something comes from our own pages or from no browser at all.
 */
@Component
@WhenEnabled
class SandboxGuard implements HandlerInterceptor, WebMvcConfigurer {
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final SandboxSite site;

  SandboxGuard(SandboxSite site) {
    this.site = site;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns(site.at("").address("/**"));
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (HARMLESS.contains(request.getMethod()) || isOwn(request)) {
      return true;
    }
    throw new AccessDeniedException("a form of another site");
  }

  private static boolean isOwn(HttpServletRequest request) {
    var from = request.getHeader("Sec-Fetch-Site");
    return (from == null || OWN.contains(from))
        && isHere(request.getHeader(HttpHeaders.ORIGIN), request);
  }

  private static boolean isHere(@Nullable String origin, HttpServletRequest request) {
    if (origin == null) {
      return true;
    }
    try {
      var from = URI.create(origin);
      return request.getServerName().equals(from.getHost())
          && request.getScheme().equals(from.getScheme());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
