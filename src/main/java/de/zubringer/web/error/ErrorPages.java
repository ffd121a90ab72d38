package de.zubringer.web.error;

import de.zubringer.access.Anybody;
import de.zubringer.access.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers every failed request: a German page for browsers, a problem of RFC 9457 for programs. */
@Controller
@RequestMapping("/error")
class ErrorPages implements ErrorController {
  @Anybody
  @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
  ErrorPage forPeople(HttpServletRequest request) {
    return new ErrorPage(status(request));
  }

  @Anybody
  @RequestMapping
  void forPrograms(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Problem.write(response, status(request));
  }

  private static int status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : 404;
  }
}
