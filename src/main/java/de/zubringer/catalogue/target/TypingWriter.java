package de.zubringer.catalogue.target;

import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.print.Printer;
import de.zubringer.catalogue.print.Sheet;
import de.zubringer.catalogue.target.TypingForm.Screen;
import de.zubringer.expression.Scope;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Abtippblatt: per screen what is to be typed where, with a box to tick off each line. What repeats
 * stands block by block; what is empty says so, so that nobody searches for it.
 */
final class TypingWriter {
  private static final String LIST = "[].";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

  private final TargetFormat format;
  private final TypingForm form;
  private final Scope scope;
  private final Set<String> cut;
  private final Sheet sheet;

  TypingWriter(TargetFormat format, TypingForm form, Scope scope, Set<String> cut) {
    this.format = format;
    this.form = form;
    this.scope = scope;
    this.cut = cut;
    this.sheet =
        new Sheet(
            say("sheet.title", number()), say("sheet.subject", leistung()), TypingStyle.css());
  }

  Outcome<TargetFormat.Written> write(String fileName, ObjectNode record) {
    var body = sheet.body();
    foot(body);
    head(body);
    for (int i = 0; i < form.screens().size(); i++) {
      screen(body, form.screens().get(i), i + 1, record);
    }
    return Printer.print(sheet, receivedAt().toInstant())
        .then(pdf -> Outcome.done(new TargetFormat.Written(fileName, Printer.MEDIA_TYPE, pdf)));
  }

  private void foot(Element body) {
    var foot = sheet.styled(body, "div", "foot", say("sheet.title", number()) + " · ");
    sheet.styled(foot, "span", "page", "");
  }

  private void head(Element body) {
    var head = sheet.styled(body, "div", "head", "");
    sheet.code(head, number(), say("sheet.code", number()));
    sheet.add(head, "h1", leistung());
    sheet.add(head, "p", say("sheet.received", DAY.format(receivedAt())));
    sheet.add(head, "p", say("sheet.number", number()));
    sheet.styled(head, "p", "hint", say("sheet.how"));
  }

  private void screen(Element body, Screen screen, int number, ObjectNode record) {
    sheet.add(body, "h2", say("sheet.screen", Integer.toString(number), screen.title()));
    var note = screen.note();
    if (note != null) {
      sheet.styled(body, "p", "note", note);
    }
    blocks(screen)
        .forEach(
            (group, fields) -> {
              if (group.isEmpty()) {
                table(body, fields, "", record, "");
              } else {
                entries(body, screen, group, fields, record.path(group.replace("[]", "")));
              }
            });
  }

  /** Fields one after the other that repeat with the same list; by its path, empty for none. */
  private static Map<String, List<TargetField>> blocks(Screen screen) {
    var blocks = new LinkedHashMap<String, List<TargetField>>();
    for (var field : screen.fields()) {
      var end = field.name().indexOf(LIST);
      var group = end < 0 ? "" : field.name().substring(0, end);
      blocks.computeIfAbsent(group, key -> new ArrayList<>()).add(field);
    }
    return blocks;
  }

  private void entries(
      Element body, Screen screen, String group, List<TargetField> fields, JsonNode entries) {
    if (entries.isEmpty()) {
      sheet.styled(body, "p", "hint", say("sheet.no-entries", screen.title()));
      return;
    }
    for (int i = 0; i < entries.size(); i++) {
      sheet.add(body, "h3", say("sheet.entry", count(i + 1), count(entries.size())));
      table(body, fields, group + LIST, entries.get(i), group + "[" + i + "].");
    }
  }

  /** A table of lines; {@code prefix} is what the names of its fields begin with. */
  private void table(
      Element body, List<TargetField> fields, String prefix, JsonNode from, String place) {
    var table = sheet.add(body, "table");
    var head = sheet.add(sheet.add(table, "thead"), "tr");
    heading(head, "name", "sheet.field");
    heading(head, "value", "sheet.value");
    heading(head, "tick", "sheet.done");
    var rows = sheet.add(table, "tbody");
    for (var field : fields) {
      var inside = field.name().substring(prefix.length());
      line(sheet.add(rows, "tr"), field, text(inside, from), cut.contains(place + inside));
    }
  }

  private void heading(Element row, String style, String key) {
    sheet.styled(row, "th", style, say(key)).setAttribute("scope", "col");
  }

  private void line(Element row, TargetField field, String text, boolean isCut) {
    var name = sheet.add(row, "th", field.title());
    name.setAttribute("scope", "row");
    var rule = rule(field);
    if (!rule.isEmpty()) {
      sheet.styled(name, "div", "rule", rule);
    }
    if (text.isEmpty()) {
      sheet.styled(row, "td", "empty", say("sheet.empty"));
    } else {
      var value = sheet.add(row, "td");
      sheet.styled(value, "div", "typed", text);
      if (isCut) {
        sheet.styled(value, "div", "cut", say("sheet.cut"));
      }
    }
    sheet.styled(sheet.styled(row, "td", "tick", ""), "span", "box", "");
  }

  /** What the screen takes there, in a few words. */
  private static String rule(TargetField field) {
    var parts = new ArrayList<String>();
    if (field.required()) {
      parts.add(say("sheet.required"));
    }
    var pattern = field.pattern();
    if (pattern != null) {
      parts.add(say("sheet.pattern", pattern.replace('y', 'J').replace('d', 'T')));
    }
    var length = field.length();
    if (length != null) {
      parts.add(say("sheet.length", count(length)));
    }
    return String.join(" · ", parts);
  }

  private static String text(String path, JsonNode from) {
    var texts =
        FieldPath.of(path).find(from).stream().map(hit -> hit.value().asString("")).toList();
    return String.join("\n", texts);
  }

  private String number() {
    return scope.variable("journey").path("id").asString("–");
  }

  private String leistung() {
    return scope.variable("journey").path("leistung").asString(format.id());
  }

  private OffsetDateTime receivedAt() {
    return OffsetDateTime.parse(scope.variable("journey").path("receivedAt").asString(""));
  }

  private static String count(int number) {
    return Integer.toString(number);
  }

  private static String say(String key, String... arguments) {
    return Wording.german().say(key, arguments);
  }
}
