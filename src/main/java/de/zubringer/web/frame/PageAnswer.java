package de.zubringer.web.frame;

import de.zubringer.access.Person;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Turns the page record a controller returns into HTML, by the template of the same name. */
final class PageAnswer implements HandlerMethodReturnValueHandler {
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, PageAnswer.class.getClassLoader(), "de.zubringer.web.compiled");

  @Override
  public boolean supportsReturnType(MethodParameter type) {
    return Page.class.isAssignableFrom(type.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter type,
      ModelAndViewContainer container,
      NativeWebRequest request)
      throws IOException {
    container.setRequestHandled(true);
    var response = request.getNativeResponse(HttpServletResponse.class);
    var servlet = request.getNativeRequest(HttpServletRequest.class);
    if (!(value instanceof Page page) || response == null || servlet == null) {
      throw new IllegalStateException("a controller returned no page: " + type.getMethod());
    }
    var html = new StringOutput();
    templates.render(
        page.getClass().getSimpleName() + ".jte",
        Map.of("page", page, "frame", frame(servlet)),
        html);
    response.setStatus(page.status());
    response.setContentType("text/html;charset=UTF-8");
    response.getOutputStream().write(html.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Frame frame(HttpServletRequest request) {
    var person = Person.current();
    return new Frame(
        person.map(who -> Navigation.of(who.role(), request.getRequestURI())).orElse(List.of()),
        person.map(PageAnswer::visitor).orElse(null),
        notice(request),
        csrf(request));
  }

  private static Frame.Visitor visitor(Person person) {
    return new Frame.Visitor(person.name(), person.author().roleName());
  }

  private static @Nullable Notice notice(HttpServletRequest request) {
    var carried = RequestContextUtils.getInputFlashMap(request);
    return carried != null && carried.get(Notice.ATTRIBUTE) instanceof Notice notice
        ? notice
        : null;
  }

  private static String csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }
}
