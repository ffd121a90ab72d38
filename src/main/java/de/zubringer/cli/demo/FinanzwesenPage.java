package de.zubringer.cli.demo;

import de.zubringer.cli.demo.Steuerobjekte.Steuerobjekt;
import de.zubringer.kernel.LegalTime;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The list the simulated Finanzwesen shows, newest first. */
final class FinanzwesenPage {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.GERMANY).withZone(LegalTime.ZONE);
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          FinanzwesenPage.class.getClassLoader(),
          "de.zubringer.web.compiled");

  private FinanzwesenPage() {}

  static String of(List<Steuerobjekt> objects) {
    var page = new StringOutput();
    var rows = objects.reversed().stream().map(FinanzwesenPage::row).toList();
    TEMPLATES.render("demo/FinanzwesenPage.jte", Map.<String, Object>of("rows", rows), page);
    return page.toString();
  }

  private static List<String> row(Steuerobjekt object) {
    var payer = object.content().path("pflichtiger");
    return List.of(
        object.number(),
        TIME.format(object.receivedAt()),
        text(payer, "nachname") + ", " + text(payer, "vorname"),
        object
            .content()
            .path("objekte")
            .valueStream()
            .map(thing -> text(thing, "bezeichnung"))
            .collect(Collectors.joining(", ")),
        object.key());
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
