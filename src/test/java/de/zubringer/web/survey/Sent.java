package de.zubringer.web.survey;

import static de.zubringer.web.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import de.zubringer.access.Role;
import de.zubringer.kernel.MunicipalityId;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;

/** A form as a browser sends it back: with its hidden fields, and what somebody puts in. */
final class Sent {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  final MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();

  /** Of a page with one form of questions. */
  static Sent of(String html) {
    var form = new Sent();
    var hidden = HIDDEN.matcher(html);
    while (hidden.find()) {
      if (!hidden.group(1).equals("_csrf")) {
        form.fields.set(hidden.group(1), HtmlUtils.htmlUnescape(hidden.group(2)));
      }
    }
    return form;
  }

  Sent answer(String question, String... values) {
    for (var value : values) {
      fields.add("antwort." + question, value);
    }
    return this;
  }

  Sent with(String name, String value) {
    fields.set(name, value);
    return this;
  }

  MvcTestResult to(MockMvcTester server, String address, Role role, MunicipalityId municipality) {
    return server
        .post()
        .uri(address)
        .params(fields)
        .with(as(role, municipality))
        .with(csrf())
        .exchange();
  }

  MvcTestResult toAnybody(MockMvcTester server, String address) {
    return server.post().uri(address).params(fields).with(csrf()).exchange();
  }
}
