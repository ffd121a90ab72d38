package de.zubringer.web.testform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;

/** What a browser would send of the last form of a page, without anything typed. */
final class SentBack {
  private static final Pattern FIELD =
      Pattern.compile("<(input|select|textarea)\\b([^>]*)>(?:(.*?)</\\1>)?", Pattern.DOTALL);
  private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
  private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"([^>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");

  private SentBack() {}

  static MultiValueMap<String, String> of(String html) {
    var start = html.indexOf("enctype=\"multipart/form-data\"");
    var form = html.substring(start, html.indexOf("</form>", start));
    var sent = new LinkedMultiValueMap<String, String>();
    for (var tag : INPUT.matcher(form).results().toList()) {
      input(tag.group(1), sent);
    }
    for (var tag : FIELD.matcher(form.replaceAll("<input\\b[^>]*>", "")).results().toList()) {
      var name = attributes(tag.group(2)).getOrDefault("name", "");
      var inner = tag.group(3) == null ? "" : tag.group(3);
      sent.add(name, tag.group(1).equals("select") ? chosen(inner) : HtmlUtils.htmlUnescape(inner));
    }
    return sent;
  }

  private static void input(String tag, MultiValueMap<String, String> sent) {
    var attributes = attributes(tag);
    var type = attributes.getOrDefault("type", "text");
    var isTicked = Pattern.compile("\\bchecked\\b").matcher(tag).find();
    if (type.equals("file") || (List.of("checkbox", "radio").contains(type) && !isTicked)) {
      return;
    }
    sent.add(attributes.getOrDefault("name", ""), attributes.getOrDefault("value", ""));
  }

  private static Map<String, String> attributes(String tag) {
    var found = new HashMap<String, String>();
    ATTRIBUTE
        .matcher(tag)
        .results()
        .forEach(one -> found.put(one.group(1), HtmlUtils.htmlUnescape(one.group(2))));
    return found;
  }

  private static String chosen(String options) {
    var all = new ArrayList<String>();
    for (var option : OPTION.matcher(options).results().toList()) {
      var value = HtmlUtils.htmlUnescape(option.group(1));
      if (option.group(2).contains("selected")) {
        return value;
      }
      all.add(value);
    }
    return all.getFirst();
  }
}
